import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import { useCounting } from './useCounting';

function Counting() {
  const { busy, label, start } = useCounting();
  return (
    <button type="button" disabled={busy} onClick={start}>
      {label}
    </button>
  );
}

test('a count is begun, followed to its end, and can be begun again', async () => {
  const looks = ['running', 'done'];
  answering({
    'POST /liability/snapshots': { taskId: 'tsk_1' },
    'GET /tasks/tsk_1': () => ({ state: looks.shift() ?? 'done', done: 3, total: 12 }),
  });
  renderPage(<Counting />, { path: '/', session: sessionWith('liability.read') });
  fireEvent.click(screen.getByText('重新统计'));
  await screen.findByText('正在统计 25%');
  await waitFor(() => expect(screen.getByText('重新统计')).toBeTruthy(), { timeout: 5000 });
});
