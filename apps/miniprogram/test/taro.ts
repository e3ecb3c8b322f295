/** What the pages use of Taro, in jsdom: hooks as effects, requests through `fetch`, the rest noted. */
import { useEffect } from 'react';

const storage = new Map<string, unknown>();
export const notes: { name: string; options: unknown }[] = [];

const noted =
  (name: string, answer: object = {}) =>
  async (options: unknown) => {
    notes.push({ name, options });
    return answer;
  };

interface RequestOptions {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: string;
}

const Taro = {
  async request({ url, method, header, data }: RequestOptions) {
    const answer = await fetch(url, { method, headers: header, body: data ?? null });
    return { statusCode: answer.status, data: await answer.json() };
  },
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => storage.set(key, value),
  removeStorageSync: (key: string) => storage.delete(key),
  getLaunchOptionsSync: () => ({ query: {} }),
  getCurrentPages: () => [],
  stopPullDownRefresh: () => undefined,
  showToast: noted('showToast'),
  showModal: noted('showModal', { confirm: true }),
  navigateTo: noted('navigateTo'),
  navigateBack: noted('navigateBack'),
  switchTab: noted('switchTab'),
  redirectTo: noted('redirectTo'),
  reLaunch: noted('reLaunch'),
};
export default Taro;

export function forgetEverything(): void {
  storage.clear();
  notes.length = 0;
}

export const useDidShow = (work: () => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in a test.
  useEffect(work, []);
};
export const useRouter = () => ({ params: {} });
const never = () => undefined;
export const useDidHide = never;
export const useUnload = never;
export const usePullDownRefresh = never;
export const useReachBottom = never;
export const useShareAppMessage = never;
