import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import MissedGrantList from './list';

const missed = {
  id: 'mis_1',
  ...{ state: 'open', memberNo: '1000000017', nickname: '小满', source: 'welcome', sourceId: 'x' },
  ...{ templateCode: 'HELLO', templateName: '入会券', reason: 'SOLD_OUT' },
  ...{ missedAt: '2026-03-10T04:00:00Z', triedAt: '2026-03-10T04:00:00Z' },
  ...{ endedAt: null, endedBy: null, note: null },
};
const sum = {
  ...{ templateCode: 'HELLO', templateName: '入会券', reason: 'SOLD_OUT', count: 12 },
  ...{ since: '2026-03-10T04:00:00Z', templateState: 'active', left: 5 },
};
const summary = { open: 15, items: [sum, { ...sum, reason: 'OVER_BUDGET', count: 3 }] };
const answers = {
  'GET /missed-grants': { items: [missed], nextCursor: null },
  'GET /missed-grants/summary': summary,
  'GET /coupon-templates': { items: [] },
};
const open = (at = '/missed-grants', ...permissions: Parameters<typeof sessionWith>) =>
  renderPage(<MissedGrantList />, {
    path: '/missed-grants',
    at,
    session: sessionWith('missed-grant.read', ...permissions),
  });

test('one is retried, and the list is read anew', async () => {
  const calls = answering({
    ...answers,
    'POST /missed-grants/mis_1/retry': { ...missed, state: 'granted' },
  });
  open(undefined, 'missed-grant.retry');
  fireEvent.click(await screen.findByRole('button', { name: '补发给小满（1000000017）' }));
  await screen.findByText('已补发');
  await waitFor(() =>
    expect(calls.filter(({ path }) => path === '/missed-grants')).toHaveLength(2),
  );
});

test('a refusal is said and the row stays', async () => {
  answering({
    ...answers,
    'POST /missed-grants/mis_1/retry': () => problem(409, 'COUPON_SOLD_OUT', '券已领完，库存为零'),
  });
  open(undefined, 'missed-grant.retry');
  fireEvent.click(await screen.findByRole('button', { name: '补发给小满（1000000017）' }));
  await screen.findByText(/券已领完/);
  screen.getByText('小满（1000000017）');
});

test('all of a template are begun in numbers, once', async () => {
  const calls = answering({
    ...answers,
    'POST /missed-grants/retries': { taskId: 'tsk_1', count: 15 },
  });
  open(undefined, 'missed-grant.retry');
  fireEvent.click(await screen.findByRole('button', { name: '全部补发入会券' }));
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText('15 张');
  expect(dialog.getAllByText(/5 张/).length).toBeGreaterThan(1);
  dialog.getByText(/库存不够全部补发/);
  fireEvent.click(dialog.getByRole('button', { name: '开始补发' }));
  await waitFor(() => {
    const [begun, ...more] = calls.filter(({ method }) => method === 'POST');
    expect([begun?.body, more]).toEqual([{ templateCode: 'HELLO' }, []]);
  });
});

test('one is given up, with a reason', async () => {
  const calls = answering({
    ...answers,
    'POST /missed-grants/mis_1/close': { ...missed, state: 'closed' },
  });
  open(undefined, 'missed-grant.retry');
  fireEvent.click(await screen.findByRole('button', { name: '不再补发给小满（1000000017）' }));
  fireEvent.click(await screen.findByRole('button', { name: '保存' }));
  await screen.findByText('请写明原因');
  fireEvent.change(screen.getByLabelText('原因', { selector: 'textarea' }), {
    target: { value: '已用礼品补偿' },
  });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: '已用礼品补偿' }),
  );
});

test('the address holds the filters', async () => {
  const calls = answering({ ...answers, 'GET /missed-grants': { items: [], nextCursor: null } });
  open('/missed-grants?state=closed&reason=OVER_BUDGET&source=campaign&templateCode=HELLO');
  await screen.findByText('没有符合条件的券');
  const [asked] = calls.filter(({ path }) => path === '/missed-grants');
  expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({
    ...{ state: 'closed', reason: 'OVER_BUDGET', source: 'campaign', templateCode: 'HELLO' },
  });
});

test('who may only read has nothing to press', async () => {
  answering(answers);
  open();
  await screen.findByText('小满（1000000017）');
  expect(screen.queryByRole('button', { name: /补发/ })).toBeNull();
});

test('nothing waits, and a server that is away is said', async () => {
  answering({
    ...answers,
    'GET /missed-grants': { items: [], nextCursor: null },
    'GET /missed-grants/summary': { open: 0, items: [] },
  });
  open();
  await screen.findByText('该发的券都发出去了');
  answering({
    ...answers,
    'GET /missed-grants': () => problem(503, 'UNAVAILABLE', '数据库暂时连不上'),
  });
  open();
  await screen.findByText(/数据库暂时连不上/);
});
