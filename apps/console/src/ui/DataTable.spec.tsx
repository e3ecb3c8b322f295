import { fireEvent, screen } from '@testing-library/react';
import { renderPage } from '../../test/renderPage';
import type { Column } from './column';
import { DataTable } from './DataTable';

interface Store {
  code: string;
  name: string;
  orders: number;
}
const columns: Column<Store>[] = [
  { key: 'name', title: '门店', text: (row) => row.name },
  { key: 'orders', title: '订单', text: (row) => String(row.orders), sortBy: (row) => row.orders },
];
const stores: Store[] = [
  { code: 'S01', name: '春熙路店', orders: 9 },
  { code: 'S02', name: '太古里店', orders: 10 },
  { code: 'S03', name: '西溪店', orders: 2 },
];
const open = (rows: Store[]) =>
  renderPage(
    <DataTable
      caption="门店"
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      empty={<p>还没有门店</p>}
    />,
    { path: '/' },
  );
const names = () => screen.getAllByText(/店$/, { selector: 'td' }).map((cell) => cell.textContent);

test('finds rows by any of their texts, and says when none fits', async () => {
  open(stores);
  const box = screen.getByLabelText('在门店中查找');
  fireEvent.change(box, { target: { value: '太古' } });
  expect(names()).toEqual(['太古里店']);
  fireEvent.change(box, { target: { value: '解放碑' } });
  expect(screen.getByText('没有找到「解放碑」')).toBeTruthy();
  expect(screen.getByRole('button', { name: /导出/ })).toHaveProperty('disabled', true);
});

test('sorts figures as figures', () => {
  open(stores);
  fireEvent.click(screen.getByRole('columnheader', { name: '订单' }));
  expect(names()).toEqual(['西溪店', '春熙路店', '太古里店']);
});

test('offers nothing to search or export where there is nothing', () => {
  open([]);
  expect(screen.getByText('还没有门店')).toBeTruthy();
  expect(screen.queryByLabelText('在门店中查找')).toBeNull();
});
