import { problemOf, sentenceOf } from './errors';

const refused = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  problemOf(new Response(null, { status, headers }), body);

test('keeps the words, the code, the request id and the fields of a problem document', () => {
  const error = refused(400, {
    code: 'INVALID_INPUT',
    detail: '请求内容不符合要求',
    requestId: 'req_9',
    errors: [{ path: 'validity.days', code: 'OUT_OF_RANGE', message: '至少 1 天' }],
  });
  expect(error).toMatchObject({ status: 400, code: 'INVALID_INPUT', requestId: 'req_9' });
  expect(error.message).toBe('请求内容不符合要求');
  expect(error.fields).toEqual([
    { path: 'validity.days', code: 'OUT_OF_RANGE', message: '至少 1 天' },
  ]);
});

test("a proxy's page that is no problem document becomes a plain sentence", () => {
  expect(refused(502, '<html>Bad Gateway</html>').message).toMatch('稍后再试');
});

test.each([
  ['30', '30 秒'],
  ['600', '10 分钟'],
  ['61', '2 分钟'],
])('says how long to wait after a 429 with Retry-After %s', (seconds, words) => {
  const error = refused(
    429,
    { code: 'RATE_LIMITED', detail: '太频繁' },
    { 'Retry-After': seconds },
  );
  expect(sentenceOf(error)).toBe(`尝试的次数太多了，请在 ${words}后再试。`);
});
