import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import type { PointsImport } from '../../api/types';
import PointsImportPage from './Detail';
import PointsImportList from './list';

// jsdom's blobs can't be read, a browser's can.
beforeAll(() => {
  Blob.prototype.arrayBuffer = function (this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

const one: PointsImport = {
  ...{ id: 'imp_1', fileName: '旧系统.csv', membersBy: 'member', channel: null, state: 'checked' },
  ...{ lines: 13, pieces: 1, granted: { lots: 0, points: 0 }, taskId: 'tsk_1' },
  ...{ startedBy: 'staff:E10', startedAt: '2026-03-10T04:00:00Z' },
  touchedAt: '2026-03-10T04:00:00Z',
  findings: {
    ...{ rows: 12, valid: 8, members: 5, points: 1234, known: 1, rejected: 3 },
    months: [],
    reasons: [
      { column: 'points', reason: 'POINTS_FRACTION', rows: 1 },
      { column: null, reason: 'COLUMNS', rows: 2 },
    ],
  },
};
const RUN = sessionWith('import.read', 'import.run');
const detail = (answers: Parameters<typeof answering>[0], session = RUN) => {
  const calls = answering(answers);
  renderPage(<PointsImportPage />, {
    ...{ path: '/points-imports/:id', at: '/points-imports/imp_1', session },
  });
  return calls;
};

describe('the list', () => {
  const list = (answers: Parameters<typeof answering>[0], session = RUN) => {
    const calls = answering(answers);
    const others = [{ path: '/points-imports/:id', element: <p>这一次</p> }];
    renderPage(<PointsImportList />, { path: '/points-imports', session, others });
    return calls;
  };

  test('without a row tells what to do', async () => {
    list({ 'GET /points-imports': { items: [], nextCursor: null } });
    await screen.findByText('还没有导入过');
    screen.getByRole('button', { name: /下载模板/ });
  });

  test('shows each file, and who only reads can’t upload', async () => {
    list({ 'GET /points-imports': { items: [one], nextCursor: null } }, sessionWith('import.read'));
    await screen.findByText('旧系统.csv');
    screen.getByText('待确认');
    expect(screen.queryByRole('button', { name: /上传文件/ })).toBeNull();
  });

  const choose = async (text: string) => {
    fireEvent.click((await screen.findAllByRole('button', { name: /上传文件/ }))[0] as HTMLElement);
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    fireEvent.change(input, { target: { files: [new File([text], '旧系统.csv')] } });
    await screen.findByText('旧系统.csv');
    fireEvent.click(screen.getByRole('button', { name: '上传并检查' }));
  };

  test('a file is sent and checked, and leads to its page', async () => {
    const calls = list({
      'GET /points-imports': { items: [], nextCursor: null },
      'POST /points-imports': one,
      'POST /points-imports/imp_1/pieces': one,
      'POST /points-imports/imp_1/check': one,
    });
    await choose('会员,积分,最后有效日,编号\r\n13800138000,1,,A');
    await screen.findByText('这一次');
    await screen.findByText('已上传，正在检查');
    const sent = calls.filter(({ method }) => method === 'POST');
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/points-imports', { fileName: '旧系统.csv', membersBy: 'member' }],
      [
        '/points-imports/imp_1/pieces',
        { seq: 0, text: '会员,积分,最后有效日,编号\r\n13800138000,1,,A' },
      ],
      ['/points-imports/imp_1/check', undefined],
    ]);
  });

  test('a wrong head is told at the file', async () => {
    const errors = [{ path: 'text', code: 'INVALID', message: '表头第 2 列：不认识这一列的列名' }];
    list({
      'GET /points-imports': { items: [], nextCursor: null },
      'POST /points-imports': one,
      'POST /points-imports/imp_1/pieces': () =>
        problem(400, 'INVALID_INPUT', '填写的内容有误', { errors }),
    });
    await choose('a,b');
    await screen.findByText('表头第 2 列：不认识这一列的列名');
  });
});

describe('one import', () => {
  test('that was checked is confirmed in numbers', async () => {
    const calls = detail({
      'GET /points-imports/imp_1': one,
      'POST /points-imports/imp_1/run': { ...one, state: 'importing' },
    });
    await screen.findByText('检查完了，还没有动任何积分');
    screen.getByText('列数与表头不一致');
    screen.getByText('积分：积分不能有小数');
    fireEvent.click(screen.getByRole('button', { name: '确认导入' }));
    await screen.findByText('1,234 分');
    screen.getByText('5 位');
    const [, confirm] = screen.getAllByRole('button', { name: '确认导入' });
    fireEvent.click(confirm as HTMLElement);
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/run'))).toBe(true));
  });

  test('who only reads finds no button', async () => {
    detail({ 'GET /points-imports/imp_1': one }, sessionWith('import.read'));
    await screen.findByText('检查完了，还没有动任何积分');
    expect(screen.queryByRole('button', { name: '确认导入' })).toBeNull();
    expect(screen.queryByText(/下载拒绝清单/)).toBeNull();
  });

  test('that is on its way shows how far it is', async () => {
    detail({
      'GET /points-imports/imp_1': { ...one, state: 'importing' },
      'GET /tasks/tsk_1': {
        state: 'running',
        done: 4,
        total: 8,
        perSecond: null,
        secondsLeft: null,
      },
    });
    await screen.findByText(/4 \/ 8/);
    screen.getByRole('button', { name: '停下' });
  });

  test('that was stopped says why and goes on', async () => {
    const calls = detail({
      'GET /points-imports/imp_1': { ...one, state: 'stopped', granted: { lots: 3, points: 30 } },
      'GET /tasks/tsk_1': { state: 'failed', failure: '出了意外', done: 3, total: 8 },
      'POST /points-imports/imp_1/run': one,
    });
    await screen.findByText('出了意外');
    screen.getByText(/已入账 3 笔/);
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/run'))).toBe(true));
  });

  test('whose rows are gone is to be uploaded anew', async () => {
    detail({ 'GET /points-imports/imp_1': { ...one, state: 'expired' } });
    await screen.findByText(/只保留 30 天/);
    expect(screen.queryByRole('button', { name: '确认导入' })).toBeNull();
  });

  test('that is not there is told', async () => {
    detail({ 'GET /points-imports/imp_1': () => problem(404, 'X', '没有这次历史积分导入') });
    await screen.findByText('没有这次历史积分导入');
  });
});
