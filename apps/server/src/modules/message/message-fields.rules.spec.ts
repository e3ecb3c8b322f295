import { MESSAGE_TYPE_NAMES, messageType } from './message.types.js';
import { completeFields, fieldProblems } from './message-fields.rules.js';

const GIFT = { giftName: '8.8折券', validUntil: '2026-12-31' };

test('what is left out takes its fallback', () => {
  expect(completeFields(messageType('birthday_gift'), GIFT)).toEqual({
    ...GIFT,
    note: '祝你生日快乐',
  });
  expect(fieldProblems(messageType('birthday_gift'), GIFT)).toEqual([]);
});

test.each([
  [{ validUntil: '2026-12-31' }, 'giftName', 'REQUIRED'],
  [{ ...GIFT, giftName: ' 🎂 ' }, 'giftName', 'REQUIRED'],
  [{ ...GIFT, giftName: '字'.repeat(65) }, 'giftName', 'OUT_OF_RANGE'],
  [{ ...GIFT, validUntil: '2026-02-30' }, 'validUntil', 'MALFORMED'],
  [{ ...GIFT, price: '1' }, 'price', 'UNKNOWN_FIELD'],
])('%j: %s is %s', (fields, path, code) => {
  expect(fieldProblems(messageType('birthday_gift'), fields as never)).toMatchObject([
    { path, code },
  ]);
});

test.each(MESSAGE_TYPE_NAMES)('the inbox texts of %s fit their columns at the longest', (name) => {
  const type = messageType(name);
  const longest = Object.fromEntries(
    Object.entries(type.fields).map(([field, { max }]) => [field, '字'.repeat(max)]),
  );
  const { title, body } = type.inbox(longest);
  expect(title.length).toBeLessThanOrEqual(64);
  expect(body.length).toBeLessThanOrEqual(500);
  expect(title + body).not.toContain('undefined');
});
