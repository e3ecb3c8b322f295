import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactElement } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { keepCsrfToken } from '../src/api/client';
import { keys } from '../src/api/keys';
import type { Session } from '../src/api/types';
import { ProgressTrayProvider } from '../src/ui/ProgressTray';

/** No styles: jsdom would read all of them for every question about what is visible. */
const THEME = { token: { motion: false }, zeroRuntime: true };

interface Place {
  /** Route of the page, with its parameters. */
  path: string;
  at?: string;
  session?: Session;
  others?: RouteObject[];
}

/** A page as the app draws it, signed in; gives the router, to see where one ends up. */
export function renderPage(page: ReactElement, { path, at = path, session, others = [] }: Place) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  if (session) {
    cache.setQueryData(keys.me, session);
    keepCsrfToken(session.csrfToken);
  }
  const router = createMemoryRouter([{ path, element: page }, ...others], { initialEntries: [at] });
  render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={THEME}>
      <App>
        <QueryClientProvider client={cache}>
          <ProgressTrayProvider>
            <RouterProvider router={router} />
          </ProgressTrayProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
  return router;
}
