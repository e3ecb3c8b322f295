import { menuOf } from './Menu';
import type { PageEntry } from './pageEntry';

const page = async () => ({ default: () => null });
const pages: PageEntry[] = [
  {
    path: 'dashboard',
    title: '总览',
    permission: 'dashboard.read',
    page,
    menu: { group: '', icon: null },
  },
  {
    path: 'tiers',
    title: '等级',
    permission: 'tier.read',
    page,
    menu: { group: '会员', icon: null },
  },
  {
    path: 'staff',
    title: '员工',
    permission: 'staff.read',
    page,
    menu: { group: '品牌', icon: null },
  },
  { path: 'tiers/:code', title: '等级详情', permission: 'tier.read', page },
];

test('holds only what the person may open, and no group that would be empty', () => {
  const menu = menuOf(pages, ['dashboard.read', 'tier.read']);
  expect(menu.map((entry) => entry?.key)).toEqual(['/dashboard', '会员']);
});
