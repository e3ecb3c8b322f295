import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom has no fetch; the API client needs Node's classes, and a test answers the calls itself. */
export default class BrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      fetch,
      Request,
      Response,
      Headers,
      AbortController,
      AbortSignal,
      TextEncoder,
      TextDecoder,
      structuredClone,
    });
  }
}
