import { afterEach, beforeEach } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { memberSession } from '../src/session/member-session';
import { forgetEverything } from './taro';

Object.assign(globalThis, { definePageConfig: (config: object) => config });
process.env.TARO_APP_API_BASE = '';

beforeEach(() => {
  forgetEverything();
  memberSession.see(null);
});
afterEach(cleanup);
