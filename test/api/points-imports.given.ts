/** Files of old balances. */
import type { TestApp } from '../support/app.js';
import type { AnyBody } from '../support/callers.js';
import { beginAt, type Caller, checkedAt, csvOf, importedAt, uploadAt } from './imports.given.js';

const DOOR = 'points-imports';

export const csv = (...lines: string[]) => csvOf('会员,积分,最后有效日,获得日期,编号', lines);
export const begin = (caller: Caller, body: AnyBody = {}) => beginAt(caller, DOOR, body);
export const upload = (caller: Caller, id: string, text: string, lines?: number) =>
  uploadAt(caller, DOOR, id, text, lines);
export const checked = (app: TestApp, caller: Caller, text: string, body: AnyBody = {}) =>
  checkedAt(app, caller, DOOR, text, body);
export const imported = (app: TestApp, caller: Caller, text: string, body: AnyBody = {}) =>
  importedAt(app, caller, DOOR, text, body);
