import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ApiError, isPassing } from './api/errors';
import { keys } from './api/keys';
import { routes } from './router';
import { theme } from './theme';

function leaveWhenSignedOut(error: unknown): void {
  if (error instanceof ApiError && error.status === 401) cache.setQueryData(keys.me, null);
}

const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => isPassing(error) && failures < 2,
    },
  },
});

const router = createBrowserRouter(routes, { basename: '/console' });

export function App() {
  return (
    <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
      <AntApp message={{ maxCount: 3 }}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
