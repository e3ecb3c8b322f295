import type { RouteObject } from 'react-router';
import { Failure } from './Failure';
import { Guarded } from './Guarded';
import type { PageEntry } from './pageEntry';

/** The route of a page: read when it is first opened, and shown to those who may. */
export function routeOf(entry: PageEntry): RouteObject {
  return {
    path: entry.path,
    errorElement: <Failure />,
    lazy: async () => {
      const { default: Page } = await entry.page();
      return {
        element: (
          <Guarded permission={entry.permission} title={entry.title}>
            <Page />
          </Guarded>
        ),
      };
    },
  };
}
