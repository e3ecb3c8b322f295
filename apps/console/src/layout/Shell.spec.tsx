import { fireEvent, screen } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../test/fakeServer';
import { renderPage } from '../../test/renderPage';
import { Shell } from './Shell';

const page = async () => ({ default: () => null });
const pages = [
  {
    path: 'tiers',
    title: '等级',
    permission: 'tier.read' as const,
    page,
    menu: { group: '会员', icon: null },
  },
];
const signInPage = { path: '/sign-in', element: <p>登录页</p> };
const open = (session?: ReturnType<typeof sessionWith>) =>
  renderPage(<Shell pages={pages} />, { path: '/', session, others: [signInPage] });

test('signing out ends the session and leads to the sign-in', async () => {
  const calls = answering({
    'GET /tasks/tray': { items: [] },
    'DELETE /sessions/current': () => new Response(null, { status: 204 }),
  });
  open(sessionWith('tier.read'));
  fireEvent.click(await screen.findByRole('button', { name: /林营销/ }));
  fireEvent.click(await screen.findByText('退出登录'));
  await screen.findByText('登录页');
  const [leaving, ...more] = calls.filter(({ method }) => method !== 'GET');
  expect([leaving?.path, more]).toEqual(['/sessions/current', []]);
  expect(leaving?.headers.get('X-CSRF-Token')).toBe('csrf-1');
});

test('nobody signed in is led to the sign-in', async () => {
  answering({ 'GET /me': () => problem(401, 'UNAUTHENTICATED', '登录已失效') });
  open();
  await screen.findByText('登录页');
});

test('a server that is away is said, not taken for a signed-out session', async () => {
  answering({ 'GET /me': () => problem(503, 'UNAVAILABLE', '数据库暂时连不上') });
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('数据库暂时连不上');
});
