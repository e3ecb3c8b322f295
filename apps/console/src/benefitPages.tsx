import {
  AccountBookOutlined,
  BarcodeOutlined,
  ExclamationCircleOutlined,
  GiftOutlined,
  ImportOutlined,
  TagsOutlined,
} from '@ant-design/icons';
import { MissedGrantsBadge } from './layout/MissedGrantsBadge';
import type { PageEntry } from './layout/pageEntry';

/** The part of the map about what members are given. */
export const benefitPages = (group: string): PageEntry[] => [
  {
    path: 'coupon-templates',
    title: '券模板',
    permission: 'template.read',
    page: () => import('./pages/coupon-templates/list'),
    menu: { group, icon: <TagsOutlined /> },
  },
  {
    path: 'coupon-templates/:code',
    title: '券模板详情',
    permission: 'template.read',
    page: () => import('./pages/coupon-templates/Detail'),
  },
  {
    path: 'missed-grants',
    title: '未发出的券',
    permission: 'missed-grant.read',
    page: () => import('./pages/missed-grants/list'),
    menu: { group, icon: <ExclamationCircleOutlined />, badge: MissedGrantsBadge },
  },
  {
    path: 'codes',
    title: '兑换码',
    permission: 'code.read',
    page: () => import('./pages/codes/list'),
    menu: { group, icon: <BarcodeOutlined /> },
  },
  {
    path: 'codes/:id',
    title: '兑换码详情',
    permission: 'code.read',
    page: () => import('./pages/codes/Detail'),
  },
  ...couponImportPages(group),
  {
    path: 'coupon-liability',
    title: '券负债',
    permission: 'liability.read',
    page: () => import('./pages/coupon-liability'),
    menu: { group, icon: <AccountBookOutlined /> },
  },
  {
    path: 'rewards',
    title: '积分商城',
    permission: 'reward.read',
    page: () => import('./pages/rewards/list'),
    menu: { group, icon: <GiftOutlined /> },
  },
];

const couponImportPages = (group: string): PageEntry[] => [
  {
    path: 'coupon-imports',
    title: '优惠券导入',
    permission: 'import.read',
    page: () => import('./pages/coupon-imports/list'),
    menu: { group, icon: <ImportOutlined /> },
  },
  {
    path: 'coupon-imports/:id',
    title: '优惠券导入详情',
    permission: 'import.read',
    page: () => import('./pages/coupon-imports/Detail'),
  },
];
