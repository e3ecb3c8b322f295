import { useReachBottom } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import type { Page } from '../api/types';
import { type Resource, useResource } from './use-resource';

export interface Paged<T> {
  items: T[];
  /** More can be had by scrolling on. */
  more: boolean;
}

/** A list that grows when its end is reached; pulling down starts it anew. */
export function usePaged<T>(ask: (cursor?: string) => Promise<Page<T>>): Resource<Paged<T>> {
  const cursor = useRef<string | null | undefined>(undefined);
  const asking = useRef(false);
  const [later, setLater] = useState<T[]>([]);

  const first = useCallback(async () => {
    const page = await ask();
    cursor.current = page.nextCursor;
    setLater([]);
    return page.items;
  }, [ask]);
  const resource = useResource(first);

  useReachBottom(() => {
    const from = cursor.current;
    if (!from || asking.current) return;
    asking.current = true;
    ask(from)
      .then((page) => {
        // Started anew meanwhile: this page belongs to a list that is gone.
        if (cursor.current !== from) return;
        cursor.current = page.nextCursor;
        setLater((before) => [...before, ...page.items]);
      })
      .catch(() => undefined)
      .finally(() => {
        asking.current = false;
      });
  });
  if (resource.state !== 'ready') return resource;
  const items = [...resource.value, ...later];
  return { ...resource, value: { items, more: Boolean(cursor.current) } };
}
