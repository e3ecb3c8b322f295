import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import { SignIn } from './SignIn';

const signedOut = problem(401, 'UNAUTHENTICATED', '登录已失效，请重新登录');
const dashboard = { path: '/dashboard', element: <p>总览页</p> };

async function signInWith(password: string) {
  fireEvent.change(await screen.findByLabelText('工号'), { target: { value: 'E10' } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

test('opens the dashboard after the right password', async () => {
  const calls = answering({
    'GET /me': () => signedOut.clone(),
    'POST /sessions': sessionWith('dashboard.read'),
  });
  renderPage(<SignIn />, { path: '/sign-in', others: [dashboard] });
  await signInWith('qinghe');
  await screen.findByText('总览页');
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    staffCode: 'E10',
    password: 'qinghe',
  });
});

test('says in words how long the lock lasts', async () => {
  answering({
    'GET /me': () => signedOut.clone(),
    'POST /sessions': () => problem(429, 'RATE_LIMITED', '请求过于频繁', { retryAfter: 600 }),
  });
  renderPage(<SignIn />, { path: '/sign-in', others: [dashboard] });
  await signInWith('wrong');
  expect((await screen.findByRole('alert')).textContent).toContain(
    '尝试的次数太多了，请在 10 分钟后再试。',
  );
});

test('asks for both before it asks the server', async () => {
  const calls = answering({ 'GET /me': () => signedOut.clone() });
  renderPage(<SignIn />, { path: '/sign-in' });
  fireEvent.click(await screen.findByRole('button', { name: '登录' }));
  await screen.findByText('请输入工号');
  await screen.findByText('请输入密码');
  await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toEqual([]));
});
