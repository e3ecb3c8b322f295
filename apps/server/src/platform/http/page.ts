import { mixin } from '@nestjs/common';
import { Type } from 'class-transformer';
import { invalidField } from '../app-error.js';
import { type Id, type IdPrefix, isId } from '../ids.js';
import { IntegerField, TextField } from './fields.js';
import { ListField } from './nested-fields.js';

export class PageQuery {
  @Type(() => Number)
  @IntegerField({
    optional: true,
    min: 1,
    max: 100,
    description: 'at most so many items; 20 when absent',
  })
  limit?: number;

  @TextField({ optional: true, max: 512, pattern: /^[A-Za-z0-9_-]+$/, form: '翻页标记不对' })
  cursor?: string;
}

export const DEFAULT_LIMIT = 20;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** The answer class of a list of `Item`. */
export function PageOf<T extends object>(Item: new () => T): new () => Page<T> {
  class PageAnswer {
    @ListField(() => Item)
    items!: T[];

    @TextField({
      nullable: true,
      description: 'send as cursor for the next page; null on the last',
    })
    nextCursor!: string | null;
  }
  Object.defineProperty(PageAnswer, 'name', { value: `${Item.name}Page` });
  return mixin(PageAnswer);
}

/**
 * Makes a page of rows that were read with `limit + 1`: the surplus row only tells that there is more.
 * `keyOf` gives the sort key of the last item shown.
 */
export function pageOf<Row, T>(
  rows: Row[],
  limit: number,
  present: (row: Row) => T,
  keyOf: (row: Row) => (string | number)[],
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(present), nextCursor: more ? encodeCursor(keyOf(last)) : null };
}

export function encodeCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor, whose parts must have these types; 400 for anything else. */
export function decodeCursor<T extends (string | number)[]>(
  cursor: string | undefined,
  types: { [K in keyof T]: T[K] extends number ? 'number' : 'string' },
): T | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === types.length &&
      key.every((part, i) => typeof part === types[i])
    ) {
      return key as T;
    }
  } catch {
    // Not one of ours: refused below.
  }
  throw invalidField('cursor', '翻页标记不对');
}

/** Where a page ended that is sorted by an instant and the id of the row; 400 for anything else. */
export function instantCursor<P extends IdPrefix>(
  cursor: string | undefined,
  prefix: P,
): { at: Date; id: Id<P> } | null {
  const key = decodeCursor<[number, string]>(cursor, ['number', 'string']);
  if (!key) return null;
  const [milliseconds, id] = key;
  const isInstant = milliseconds >= 0 && milliseconds < LAST_INSTANT_MS;
  if (!isInstant || !isId(prefix, id)) throw invalidField('cursor', '翻页标记不对');
  return { at: new Date(milliseconds), id: id as Id<P> };
}

/** The end of the year 9998: what a datetime column holds with room for every zone. */
const LAST_INSTANT_MS = Date.UTC(9999, 0, 1);
