import { fireEvent, screen } from '@testing-library/react';
import { answering, problem, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import CouponTemplateList from './list';

/** The form is long, and a busy machine draws it slowly. */
const PATIENT = { timeout: 15_000 };
jest.setTimeout(60_000);

const session = sessionWith('template.read', 'template.edit');
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function fillIn() {
  const [create] = await screen.findAllByRole('button', { name: /新建券模板/ });
  if (create) fireEvent.click(create);
  await screen.findByLabelText('名称');
  type('名称', '满100减20');
  type('代码', 'OFF20');
  type('减免金额', '20');
}

test('the phone shows the coupon while it is written', async () => {
  answering({ 'GET /coupon-templates': { items: [] } });
  renderPage(<CouponTemplateList />, { path: '/coupon-templates', session });
  await fillIn();
  const preview = screen.getByRole('complementary', { name: '预览' });
  expect(preview.textContent).toContain('¥20');
  expect(preview.textContent).toContain('满100减20');
  expect(preview.textContent).toContain('领取当天起 30 天内有效');
});

test('a refusal is shown at its field, and nothing typed is lost', async () => {
  answering({
    'GET /coupon-templates': { items: [] },
    'POST /coupon-templates': () =>
      problem(400, 'INVALID_INPUT', '请求内容不符合要求', {
        errors: [{ path: 'code', code: 'TAKEN', message: '这个代码已经有了' }],
      }),
  });
  renderPage(<CouponTemplateList />, { path: '/coupon-templates', session });
  await fillIn();
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('这个代码已经有了', {}, PATIENT);
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('满100减20');
});
