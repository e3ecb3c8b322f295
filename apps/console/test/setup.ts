import { act, cleanup, configure } from '@testing-library/react';
import { keepCsrfToken } from '../src/api/client';

/** A busy machine draws a page in more than the usual second. */
configure({ asyncUtilTimeout: 10_000 });

/** What antd asks of a browser and jsdom has not. */
class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
/** Node's own would keep the test process alive. */
class NextTurnChannel {
  port1: { onmessage?: () => void } = {};
  port2 = { postMessage: () => setTimeout(() => act(() => this.port1.onmessage?.())) };
}

const computedStyle = window.getComputedStyle.bind(window);
Object.assign(window, {
  /** jsdom complains about pseudo-elements. */
  getComputedStyle: (element: Element) => computedStyle(element),
  ResizeObserver: SilentObserver,
  MessageChannel: NextTurnChannel,
  matchMedia: (query: string) => ({
    media: query,
    matches: false,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }),
});

afterEach(() => {
  cleanup();
  keepCsrfToken(undefined);
});
