import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { CouponImport } from '../../api/types';
import CouponImportPage from './Detail';
import CouponImportList from './list';

const one: CouponImport = {
  ...{ id: 'imp_1', fileName: '旧券.csv', membersBy: 'member', channel: null, state: 'checked' },
  ...{ lines: 13, pieces: 1, granted: { coupons: 0 }, taskId: 'tsk_1' },
  ...{ startedBy: 'staff:E10', startedAt: '2026-03-10T04:00:00Z' },
  touchedAt: '2026-03-10T04:00:00Z',
  findings: {
    ...{ rows: 12, valid: 8, members: 5, known: 1, rejected: 3 },
    templates: [
      { templateCode: 'OFF20', templateName: '满100减20', coupons: 6, left: 4 },
      { templateCode: 'MASK', templateName: '面膜', coupons: 2, left: null },
      { templateCode: 'GONE', templateName: '没有了', coupons: 0, left: 0 },
    ],
    reasons: [{ column: 'template', reason: 'TEMPLATE_UNKNOWN', rows: 3 }],
  },
};
const RUN = sessionWith('import.read', 'import.run');
const detail = (answers: Parameters<typeof answering>[0], session = RUN) => {
  const calls = answering(answers);
  renderPage(<CouponImportPage />, {
    ...{ path: '/coupon-imports/:id', at: '/coupon-imports/imp_1', session },
  });
  return calls;
};

describe('the list', () => {
  test('without a row tells what to do, and what stands in the file', async () => {
    answering({ 'GET /coupon-imports': { items: [], nextCursor: null } });
    renderPage(<CouponImportList />, { path: '/coupon-imports', session: RUN });
    await screen.findByText('还没有导入过');
    screen.getByRole('button', { name: /下载模板/ });
    fireEvent.click(screen.getAllByRole('button', { name: /上传文件/ })[0] as HTMLElement);
    await screen.findByText('本系统里券模板的编号，如 OFF20');
    screen.getByText(/一个编号全品牌只发一次/);
  });

  test('shows each file with what it has given', async () => {
    const done = { ...one, state: 'done', granted: { coupons: 1234 } };
    answering({ 'GET /coupon-imports': { items: [done], nextCursor: null } });
    renderPage(<CouponImportList />, {
      ...{ path: '/coupon-imports', session: sessionWith('import.read') },
    });
    await screen.findByText('旧券.csv');
    screen.getByText('1,234');
    expect(screen.queryByRole('button', { name: /上传文件/ })).toBeNull();
  });
});

describe('one import', () => {
  test('that was checked says what is short of stock, and is confirmed in numbers', async () => {
    const calls = detail({
      'GET /coupon-imports/imp_1': one,
      'POST /coupon-imports/imp_1/run': { ...one, state: 'importing' },
    });
    await screen.findByText('检查完了，还没有发出任何券');
    screen.getByText('6 张，检查时剩 4 张，差 2 张');
    screen.getByText('2 张，库存不限');
    screen.getByText('券模板：没有这个编号的券模板');
    expect(screen.queryByText('没有了')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '确认导入' }));
    await screen.findByText('库存不够，会记到未发出的券');
    screen.getByText('6 张');
    const [, confirm] = screen.getAllByRole('button', { name: '确认导入' });
    fireEvent.click(confirm as HTMLElement);
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/run'))).toBe(true));
  });

  test('that was stopped keeps what was given, and goes on', async () => {
    const calls = detail({
      'GET /coupon-imports/imp_1': { ...one, state: 'stopped', granted: { coupons: 3 } },
      'GET /tasks/tsk_1': { state: 'cancelled', failure: null, done: 3, total: 8 },
      'POST /coupon-imports/imp_1/run': one,
    });
    await screen.findByText(/已发出 3 张，都有效/);
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/run'))).toBe(true));
  });
});
