/** The map of the console: path, page, title, permission. Menu, guards and page titles follow it. */
import {
  AccountBookOutlined,
  AuditOutlined,
  CalculatorOutlined,
  CrownOutlined,
  DashboardOutlined,
  DiffOutlined,
  ExceptionOutlined,
  HeartOutlined,
  HourglassOutlined,
  ImportOutlined,
  MessageOutlined,
  NotificationOutlined,
  ShopOutlined,
  SmileOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { benefitPages } from './benefitPages';
import type { PageEntry } from './layout/pageEntry';

const MEMBERS = '会员';
const MARKETING = '营销';
const BENEFITS = '权益';
const BRAND = '品牌';

export const pages: PageEntry[] = [
  {
    path: 'dashboard',
    title: '总览',
    permission: 'dashboard.read',
    page: () => import('./pages/dashboard'),
    menu: { group: '', icon: <DashboardOutlined /> },
  },
  {
    path: 'members',
    title: '会员',
    permission: 'member.search',
    page: () => import('./pages/members/list'),
    menu: { group: MEMBERS, icon: <UserOutlined /> },
  },
  {
    path: 'members/:memberNo',
    title: '会员详情',
    permission: 'member.search',
    page: () => import('./pages/members/Detail'),
  },
  {
    path: 'tiers',
    title: '等级',
    permission: 'tier.read',
    page: () => import('./pages/tiers/list'),
    menu: { group: MEMBERS, icon: <CrownOutlined /> },
  },
  {
    path: 'order-matters',
    title: '待处理',
    permission: 'order.read',
    page: () => import('./pages/matters/list'),
    menu: { group: MEMBERS, icon: <ExceptionOutlined /> },
  },
  {
    path: 'points-rules',
    title: '积分规则',
    permission: 'points.read',
    page: () => import('./pages/points-rules'),
    menu: { group: BENEFITS, icon: <CalculatorOutlined /> },
  },
  {
    path: 'benefits',
    title: '权益使用',
    permission: 'benefit.read',
    page: () => import('./pages/benefits/list'),
    menu: { group: MEMBERS, icon: <HeartOutlined /> },
  },
  {
    path: 'what-ifs',
    title: '试算记录',
    permission: 'points.read',
    page: () => import('./pages/what-ifs/list'),
  },
  {
    path: 'what-ifs/:id',
    title: '规则试算',
    permission: 'points.read',
    page: () => import('./pages/what-ifs/Detail'),
  },
  {
    path: 'points-adjustments',
    title: '积分调整',
    permission: 'adjustment.read',
    page: () => import('./pages/points-adjustments/list'),
    menu: { group: MEMBERS, icon: <DiffOutlined /> },
  },
  {
    path: 'points-imports',
    title: '期初导入',
    permission: 'import.read',
    page: () => import('./pages/points-imports/list'),
    menu: { group: MEMBERS, icon: <ImportOutlined /> },
  },
  {
    path: 'points-imports/:id',
    title: '期初导入详情',
    permission: 'import.read',
    page: () => import('./pages/points-imports/Detail'),
  },
  {
    path: 'campaigns',
    title: '营销活动',
    permission: 'campaign.read',
    page: () => import('./pages/campaigns/list'),
    menu: { group: MARKETING, icon: <NotificationOutlined /> },
  },
  {
    path: 'campaigns/new',
    title: '新建活动',
    permission: 'campaign.edit',
    page: () => import('./pages/campaigns/Wizard'),
  },
  {
    path: 'campaigns/:id',
    title: '活动详情',
    permission: 'campaign.read',
    page: () => import('./pages/campaigns/Detail'),
  },
  {
    path: 'automations/birthday',
    title: '生日自动化',
    permission: 'automation.read',
    page: () => import('./pages/birthday'),
    menu: { group: MARKETING, icon: <SmileOutlined /> },
  },
  {
    path: 'automations/expiry',
    title: '到期提醒',
    permission: 'automation.read',
    page: () => import('./pages/expiry'),
    menu: { group: MARKETING, icon: <HourglassOutlined /> },
  },
  {
    path: 'message-templates',
    title: '消息模板',
    permission: 'message.read',
    page: () => import('./pages/message-templates/list'),
    menu: { group: MARKETING, icon: <MessageOutlined /> },
  },
  ...benefitPages(BENEFITS),
  {
    path: 'liability',
    title: '积分负债',
    permission: 'liability.read',
    page: () => import('./pages/liability'),
    menu: { group: BENEFITS, icon: <AccountBookOutlined /> },
  },
  {
    path: 'stores',
    title: '门店',
    permission: 'store.read',
    page: () => import('./pages/stores/list'),
    menu: { group: BRAND, icon: <ShopOutlined /> },
  },
  {
    path: 'staff',
    title: '员工',
    permission: 'staff.read',
    page: () => import('./pages/staff/list'),
    menu: { group: BRAND, icon: <TeamOutlined /> },
  },
  {
    path: 'audit',
    title: '操作记录',
    permission: 'audit.read',
    page: () => import('./pages/audit/list'),
    menu: { group: BRAND, icon: <AuditOutlined /> },
  },
];
