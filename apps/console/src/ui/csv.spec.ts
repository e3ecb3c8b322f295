import type { Column } from './column';
import { toCsv } from './csv';

const columns: Column<{ name: string; points: number }>[] = [
  { key: 'name', title: '昵称', text: (row) => row.name },
  { key: 'points', title: '积分', text: (row) => String(row.points) },
];
const linesOf = (name: string, points = 1) => toCsv(columns, [{ name, points }]).split('\r\n');

test('starts with a byte order mark, so that Excel reads Chinese', () => {
  expect(toCsv(columns, [])).toBe('\uFEFF昵称,积分\r\n');
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['两\n行', '"两\n行"'],
])('writes %j as %j', (name, cell) => {
  expect(linesOf(name)[1]).toBe(`${cell},1`);
});

test.each(['=1+1', '+86', '@SUM(A1)', '-cmd'])('disarms the formula %s', (name) => {
  expect(linesOf(name)[1]).toBe(`'${name},1`);
});

test('leaves negative numbers alone', () => {
  expect(linesOf('退款', -48)[1]).toBe('退款,-48');
});
