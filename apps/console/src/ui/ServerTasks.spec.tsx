import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../test/fakeServer';
import { renderPage } from '../../test/renderPage';
import type { TaskView } from '../api/types';
import { ServerTasks } from './ServerTasks';

const task = (part: Partial<TaskView> = {}): TaskView => ({
  ...{ id: 'tsk_1', kind: 'coupon.codes', title: '生成兑换码「春日」', state: 'running' },
  ...{ done: 40_000, total: 100_000, perSecond: 5000, secondsLeft: 12 },
  ...{ result: null, failure: null, startedBy: 'staff:M01', cancellable: true },
  ...{ createdAt: '2026-03-10T04:00:00Z', endedAt: null },
  ...part,
});
const open = () => renderPage(<ServerTasks />, { path: '/', session: sessionWith('code.read') });

test('a task begun before is found again, and stopped after a question', async () => {
  let now = task();
  const calls = answering({
    'GET /tasks/tray': () => ({ items: [now] }),
    'POST /tasks/tsk_1/cancel': () => {
      now = task({ state: 'cancelled', cancellable: false });
      return now;
    },
  });
  open();
  await screen.findByText('40,000 / 100,000 · 每秒 5,000 · 约剩 12 秒');
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  fireEvent.click(await screen.findByRole('button', { name: '停下' }));
  await screen.findByText(/已取消，做完的 40,000/);
  expect(calls.filter(({ path }) => path.endsWith('/cancel'))).toHaveLength(1);
});

test('an ended one leads to what came of it, and is put away', async () => {
  let items = [
    task({ state: 'done', done: 100_000, cancellable: false, result: { batchId: 'cbt_1' } }),
  ];
  answering({
    'GET /tasks/tray': () => ({ items }),
    'POST /tasks/tsk_1/dismiss': () => {
      items = [];
      return new Response(null, { status: 204 });
    },
  });
  open();
  const link = await screen.findByRole('link', { name: '查看这批兑换码' });
  expect(link.getAttribute('href')).toBe('/codes/cbt_1');
  fireEvent.click(screen.getByRole('button', { name: /收起/ }));
  await waitFor(() => expect(screen.queryByText(/生成兑换码/)).toBeNull());
});
