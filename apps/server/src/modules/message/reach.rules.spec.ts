import { reachOf } from './reach.rules.js';

const group = (granted: boolean, hasOpenid: boolean, hasCredit: boolean, members: number) => ({
  granted,
  hasOpenid,
  hasCredit,
  members,
});

const GROUPS = [
  group(true, true, true, 70),
  group(true, true, false, 20),
  group(true, false, false, 5),
  group(false, true, true, 3),
  group(false, false, false, 2),
];

test('marketing: by subscribe message, in the inbox only, not at all; and why', () => {
  expect(reachOf(GROUPS, { class: 'marketing', usableTemplate: true })).toEqual({
    members: 100,
    consented: 95,
    subscribe: 70,
    inboxOnly: 25,
    whyInboxOnly: [
      { why: 'NO_WECHAT', count: 5 },
      { why: 'NO_CREDIT', count: 20 },
    ],
    none: [{ why: 'NO_CONSENT', count: 5 }],
  });
});

test('service messages need no consent', () => {
  const reach = reachOf(GROUPS, { class: 'service', usableTemplate: true });
  expect(reach).toMatchObject({ subscribe: 73, inboxOnly: 27, none: [] });
});

test('without a template the inbox is all there is', () => {
  const reach = reachOf(GROUPS, { class: 'marketing', usableTemplate: false });
  expect(reach).toMatchObject({ subscribe: 0, whyInboxOnly: [{ why: 'NO_TEMPLATE', count: 95 }] });
});

test('of nobody nobody is reached', () => {
  expect(reachOf([], { class: 'marketing', usableTemplate: true })).toMatchObject({
    members: 0,
    subscribe: 0,
    none: [],
  });
});
