import { expect, test } from '@jest/globals';
import type { Actor } from '../../platform/index.js';
import { channelIn } from './caller-place.rules.js';

const clerk = (...storeCodes: string[]) => ({ kind: 'staff', storeCodes }) as unknown as Actor;
const till = (...storeCodes: string[]) =>
  ({ kind: 'apiKey', channel: 'pos', storeCodes }) as unknown as Actor;

test.each<[string, Actor, string | null]>([
  ['a clerk in their own store', clerk('S02', 'S01'), 'counter'],
  ['a clerk in another store', clerk('S02'), null],
  ['somebody of the whole brand', clerk(), 'counter'],
  ['a till in its store', till('S01'), 'pos'],
  ['a till in another store', till('S02'), null],
  ['a key of the whole brand', till(), 'pos'],
  ['a member', { kind: 'member', storeCodes: [] } as unknown as Actor, null],
  ['a visitor', { kind: 'visitor', storeCodes: [] } as unknown as Actor, null],
])('%s redeems through the channel', (_, actor, channel) => {
  expect(channelIn(actor, 'S01')).toBe(channel);
});
