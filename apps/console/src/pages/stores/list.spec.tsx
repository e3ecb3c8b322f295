import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answering, sessionWith } from '../../../test/fakeServer';
import { renderPage } from '../../../test/renderPage';
import StoreList from './list';
import { couponsTouched } from './tags.rules';

const store = { code: 'S01', name: '春熙路店', region: 'CD', address: '', tags: ['旗舰店'] };
const template = (name: string, storeTags?: string[]) => ({
  ...{ name, scope: storeTags ? { storeTags } : {} },
});

test('who only reads sees the tags', async () => {
  answering({ 'GET /stores': { items: [store] } });
  renderPage(<StoreList />, { path: '/stores', session: sessionWith('store.read') });
  await screen.findByText('旗舰店');
  expect(screen.queryByRole('button', { name: /标签/ })).toBeNull();
});

test('tags are changed after reading which coupons it concerns', async () => {
  const calls = answering({
    'GET /stores': { items: [store] },
    'GET /coupon-templates': { items: [template('护理五次卡', ['旗舰店'])] },
    'PUT /stores/S01/tags': { ...store, tags: [] },
  });
  renderPage(<StoreList />, {
    ...{ path: '/stores', session: sessionWith('store.read', 'store.edit') },
  });
  fireEvent.click(await screen.findByRole('button', { name: '修改「春熙路店」的标签' }));
  fireEvent.keyDown(await screen.findByRole('combobox'), { key: 'Backspace', keyCode: 8 });
  await screen.findByText('护理五次卡');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ tags: [] }),
  );
});

test('coupons of another tag, or of every store, are not concerned', () => {
  const of = (before: string[], after: string[]) => {
    const all = [template('甲', ['旗舰店']), template('乙', ['社区店', '旗舰店']), template('丙')];
    const { more, fewer } = couponsTouched(all as never, before, after);
    return [more, fewer].map((touched: { name: string }[]) => touched.map(({ name }) => name));
  };
  expect(of([], ['旗舰店'])).toEqual([['甲', '乙'], []]);
  expect(of(['旗舰店'], ['社区店'])).toEqual([[], ['甲']]);
  expect(of(['旗舰店'], ['旗舰店'])).toEqual([[], []]);
});
