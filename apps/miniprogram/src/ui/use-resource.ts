import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';

type Loading<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; value: T };

export type Resource<T> = Loading<T> & {
  /** Asks again; what is on the screen stays until the answer comes. */
  reload: () => Promise<void>;
};

/**
 * What a page shows from the server. Asked when `load` changes, when the page is shown again, and
 * when it is pulled down. An answer that a later question has overtaken is dropped.
 */
export function useResource<T>(load: () => Promise<T>): Resource<T> {
  const [loading, setLoading] = useState<Loading<T>>({ state: 'loading' });
  const latest = useRef(0);
  const shown = useRef(false);

  const reload = useCallback(async () => {
    latest.current += 1;
    const asked = latest.current;
    const settle = (next: (before: Loading<T>) => Loading<T>) => {
      if (asked === latest.current) setLoading(next);
    };
    try {
      const value = await load();
      settle(() => ({ state: 'ready', value }));
    } catch (error) {
      settle((before) => (before.state === 'ready' ? before : { state: 'failed', error }));
    }
  }, [load]);

  useEffect(() => {
    setLoading({ state: 'loading' });
    reload();
  }, [reload]);
  useDidShow(() => {
    if (shown.current) reload();
    shown.current = true;
  });
  usePullDownRefresh(() => {
    reload().finally(() => Taro.stopPullDownRefresh());
  });
  return { ...loading, reload };
}
