import { type MessageTemplateInput, templateOf, templateProblems } from './template-input.rules.js';

const BIRTHDAY: MessageTemplateInput = {
  type: 'birthday_gift',
  channel: 'subscribe',
  templateId: 'tmpl-birthday',
  fields: { thing1: 'giftName', date2: 'validUntil', thing3: 'note' },
};

test('takes what the brand file of the specification says', () => {
  expect(templateProblems([BIRTHDAY])).toEqual([]);
  expect(templateOf(BIRTHDAY)).toMatchObject({
    title: '生日礼',
    page: 'packages/profile/birthday/index',
    stoppedAt: null,
  });
});

test.each<[string, Partial<MessageTemplateInput>, string, string]>([
  ['an unknown type', { type: 'lottery' }, 'type', 'NOT_A_CHOICE'],
  ['an unknown channel', { channel: 'pigeon' }, 'channel', 'NOT_A_CHOICE'],
  ['a malformed template id', { templateId: 'a b' }, 'templateId', 'MALFORMED'],
  ['a page with a leading slash', { page: '/pages/a' }, 'page', 'MALFORMED'],
  ['no keyword', { fields: {} }, 'fields', 'OUT_OF_RANGE'],
  [
    'six keywords',
    {
      fields: Object.fromEntries([1, 2, 3, 4, 5, 6].map((place) => [`thing${place}`, 'giftName'])),
    },
    'fields',
    'OUT_OF_RANGE',
  ],
  ['a keyword that is none', { fields: { gift: 'giftName' } }, 'fields.gift', 'MALFORMED'],
  [
    'a field that the type has not',
    { fields: { thing1: 'price' } },
    'fields.thing1',
    'NOT_A_CHOICE',
  ],
  [
    'a text in a keyword for a few Han characters',
    { fields: { phrase1: 'giftName' } },
    'fields.phrase1',
    'INCONSISTENT',
  ],
])('refuses %s and names the place', (_name, change, path, code) => {
  const problems = templateProblems([
    BIRTHDAY,
    { ...BIRTHDAY, type: 'campaign', fields: { thing1: 'title' } },
    { ...BIRTHDAY, ...change },
  ]);
  expect(problems.find((problem) => problem.path === `messageTemplates[2].${path}`)?.code).toBe(
    code,
  );
});

test('refuses two templates of one type and channel', () => {
  expect(templateProblems([BIRTHDAY, { ...BIRTHDAY, templateId: 'other' }])).toMatchObject([
    { path: 'messageTemplates[1].type', code: 'INCONSISTENT' },
  ]);
});
