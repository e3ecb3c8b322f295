import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, type Call, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import MemberList from './list';

const lists = {
  'GET /tiers': { items: [], metric: 'spend' },
  'GET /stores': { items: [] },
};
const memberNamed = (nickname: string, memberNo: string) => ({
  memberNo,
  nickname,
  phoneMasked: '138****8000',
  tier: { code: 'GOLD', name: '金卡' },
  points: 320,
  joinedAt: '2026-01-02T03:04:05Z',
  storeName: '春熙路店',
  lastOrderAt: null,
  orderCount: 0,
  paidFen: 0,
});
const pages = ({ body }: Call) =>
  (body as { cursor?: string }).cursor === 'two'
    ? { items: [memberNamed('阿禾', '1000000002')], nextCursor: null, total: 2 }
    : { items: [memberNamed('小满', '1000000001')], nextCursor: 'two', total: 2 };

const open = (at = '/members') =>
  renderPage(<MemberList />, { path: '/members', at, session: sessionWith('member.search') });
const searches = (calls: Call[]) =>
  calls.filter(({ path }) => path === '/members/search').map(({ body }) => body);

test('adds the next page below the first', async () => {
  answering({ ...lists, 'POST /members/search': pages });
  open();
  await screen.findByText('共 2 位会员');
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }));
  await screen.findByText('阿禾');
  expect(screen.getByText('小满')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull();
});

test('a phone goes into the body of the search and never into the address', async () => {
  const calls = answering({ ...lists, 'POST /members/search': pages });
  const router = open('/members?tier=GOLD');
  const box = await screen.findByLabelText('按手机号、会员号或昵称查找');
  fireEvent.change(box, { target: { value: '138 1234 8000' } });
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 });
  await waitFor(() =>
    expect(searches(calls)).toContainEqual({ tier: 'GOLD', phone: '13812348000', limit: 20 }),
  );
  expect(router.state.location.search).toBe('?tier=GOLD');
});

test('sends the CSRF token of the session', async () => {
  const calls = answering({ ...lists, 'POST /members/search': pages });
  open();
  await screen.findByText('小满');
  expect(calls.find(({ method }) => method === 'POST')?.headers.get('X-CSRF-Token')).toBe('csrf-1');
});

test('says what to do when nobody is found', async () => {
  answering({ ...lists, 'POST /members/search': { items: [], nextCursor: null, total: 0 } });
  open();
  await screen.findByText('没有找到这样的会员');
});

test('shows the refusal of the server with the number for support, and asks again', async () => {
  let asked = 0;
  answering({
    ...lists,
    'POST /members/search': (call) =>
      asked++ === 0 ? problem(403, 'FORBIDDEN', '没有权限') : pages(call),
  });
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('req_1');
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByText('小满');
});
