/** The closed vocabularies of the product, each with its Chinese label. The keys are what the API and the database speak. */

export const ROLES = [
  'owner',
  'marketer',
  'service',
  'data_steward',
  'region_manager',
  'store_manager',
  'clerk',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_LABELS: Record<Role, string> = {
  owner: '品牌负责人',
  marketer: '总部营销',
  service: '总部客服',
  data_steward: '数据专员',
  region_manager: '区域经理',
  store_manager: '店长',
  clerk: '店员',
  auditor: '审计员',
};

export const SCOPES = ['members', 'quotes', 'orders', 'points', 'coupons'] as const;
export type Scope = (typeof SCOPES)[number];
/** `sharing:<party>` names the party that data is shared with. */
export const PURPOSES = ['service', 'marketing', 'profiling'] as const;
export type Purpose = (typeof PURPOSES)[number] | `sharing:${string}`;
export const PURPOSE_PATTERN = /^(service|marketing|profiling|sharing:[a-z0-9_-]{1,32})$/;
export const PURPOSE_LABELS: Record<(typeof PURPOSES)[number], string> = {
  service: '会员服务',
  marketing: '优惠与活动通知',
  profiling: '个性化推荐',
};

export const GENDERS = ['female', 'male', 'unknown'] as const;
export type Gender = (typeof GENDERS)[number];
export const GENDER_LABELS: Record<Gender, string> = {
  female: '女',
  male: '男',
  unknown: '不便透露',
};

export const CALENDARS = ['solar', 'lunar'] as const;
export type Calendar = (typeof CALENDARS)[number];
export const CALENDAR_LABELS: Record<Calendar, string> = { solar: '公历', lunar: '农历' };

export const LEAP_DAYS = ['02-28', '03-01'] as const;
/** Where 29 February falls in a common year. */
export type LeapDay = (typeof LEAP_DAYS)[number];

export const COUPON_KINDS = [
  'amount_off',
  'percent_off',
  'fixed_price',
  'voucher',
  'pass',
] as const;
export type CouponKind = (typeof COUPON_KINDS)[number];
export const COUPON_KIND_LABELS: Record<CouponKind, string> = {
  amount_off: '满减券',
  percent_off: '折扣券',
  fixed_price: '特价券',
  voucher: '兑换券',
  pass: '次卡',
};

export const COUPON_STATES = [
  'issued',
  'held',
  'redeemed',
  'offered',
  'transferred',
  'expired',
  'voided',
] as const;
export type CouponState = (typeof COUPON_STATES)[number];
export const COUPON_STATE_LABELS: Record<CouponState, string> = {
  issued: '可使用',
  held: '占用中',
  redeemed: '已使用',
  offered: '转赠中',
  transferred: '已转赠',
  expired: '已过期',
  voided: '已作废',
};

/** A paused template gives nothing until it goes on, a retired one never again; what is held stays good. */
export const TEMPLATE_STATES = ['active', 'paused', 'retired'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];
export const TEMPLATE_STATE_LABELS: Record<TemplateState, string> = {
  active: '发放中',
  paused: '已暂停',
  retired: '已停用',
};

/** Where coupons are used, as far as the brand has no channel names of its own. */
export const COUPON_CHANNEL_LABELS: Readonly<Record<string, string>> = {
  pos: '门店收银',
  counter: '店员开单',
  shop: '网上商城',
  miniprogram: '小程序',
};

/** Who pays for what a coupon gives away. */
export const COST_BEARERS = ['brand', 'store', 'supplier'] as const;
export type CostBearer = (typeof COST_BEARERS)[number];
export const COST_BEARER_LABELS: Record<CostBearer, string> = {
  brand: '品牌承担',
  store: '门店承担',
  supplier: '供应商承担',
};

export const COUPON_SOURCES = [
  'claim',
  'exchange',
  'campaign',
  'birthday',
  'welcome',
  'tier',
  'staff',
  'order',
  'referral',
  'code',
  'transfer',
  'import',
] as const;
export type CouponSource = (typeof COUPON_SOURCES)[number];
export const COUPON_SOURCE_LABELS: Record<CouponSource, string> = {
  claim: '领券中心',
  exchange: '积分兑换',
  campaign: '营销活动',
  birthday: '生日礼',
  welcome: '入会礼',
  tier: '等级权益',
  staff: '员工发放',
  order: '消费赠券',
  referral: '邀请好友',
  code: '兑换码',
  transfer: '好友转赠',
  import: '历史导入',
};

/** A coupon that a source owed a member and could not give. */
export const MISSED_GRANT_STATES = ['open', 'granted', 'closed'] as const;
export type MissedGrantState = (typeof MISSED_GRANT_STATES)[number];
export const MISSED_GRANT_STATE_LABELS: Record<MissedGrantState, string> = {
  open: '待补发',
  granted: '已补发',
  closed: '不再补发',
};
export const MISSED_GRANT_REASONS = [
  'SOLD_OUT',
  'TEMPLATE_PAUSED',
  'TEMPLATE_RETIRED',
  'TEMPLATE_ENDED',
  'OVER_BUDGET',
] as const;
export type MissedGrantReason = (typeof MISSED_GRANT_REASONS)[number];
export const MISSED_GRANT_REASON_LABELS: Record<MissedGrantReason, string> = {
  SOLD_OUT: '库存不足',
  TEMPLATE_PAUSED: '券模板已暂停',
  TEMPLATE_RETIRED: '券模板已停用',
  TEMPLATE_ENDED: '券的日期已过',
  OVER_BUDGET: '超出活动预算',
};

export const REWARD_KINDS = ['coupon', 'gift', 'service'] as const;
export type RewardKind = (typeof REWARD_KINDS)[number];
export const REWARD_KIND_LABELS: Record<RewardKind, string> = {
  coupon: '优惠券',
  gift: '礼品',
  service: '服务',
};

export const REWARD_PERIODS = ['day', 'week', 'month', 'year'] as const;
export type RewardPeriod = (typeof REWARD_PERIODS)[number];
export const REWARD_PERIOD_LABELS: Record<RewardPeriod, string> = {
  day: '每天',
  week: '每周',
  month: '每月',
  year: '每年',
};

export const EXCHANGE_STATES = ['issued', 'picked_up', 'cancelled'] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];
export const EXCHANGE_STATE_LABELS: Record<ExchangeState, string> = {
  issued: '已兑换',
  picked_up: '已领取',
  cancelled: '已取消',
};

export const ENTRY_KINDS = [
  'earn',
  'spend',
  'return',
  'reverse',
  'expire',
  'settle',
  'transfer_out',
  'transfer_in',
  'adjust',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const ENTRY_KIND_LABELS: Record<EntryKind, string> = {
  earn: '获得',
  spend: '使用',
  return: '退回',
  reverse: '扣回',
  expire: '过期',
  settle: '抵欠',
  transfer_out: '转出',
  transfer_in: '转入',
  adjust: '调整',
};

const ENTRY_REASON_LABELS: Record<string, string> = {
  ORDER_BASE: '消费积分',
  ORDER_TIER: '等级加赠',
  ORDER_BIRTHDAY: '生日月加赠',
  ORDER_MEMBER_DAY: '会员日加赠',
  ACTIVITY_REGISTER: '入会赠送',
  ACTIVITY_COMPLETE_PROFILE: '完善资料',
  ACTIVITY_BIRTHDAY: '生日礼',
  ACTIVITY_CHECK_IN: '签到',
  ACTIVITY_REFERRAL: '邀请好友',
  ACTIVITY_SURVEY: '问卷',
  ACTIVITY_UPGRADE: '升级礼',
  ACTIVITY_CAMPAIGN: '活动赠送',
  EXCHANGE: '积分兑换',
  OFFSET: '积分抵现',
  REFUND: '订单退款',
  EXPIRY: '积分过期',
  DEBT: '抵扣欠分',
  TRANSFER: '积分转赠',
  ADJUSTMENT: '人工调整',
  FRAUD: '违规扣回',
  IMPORT: '历史积分',
  GRACE: '退回宽限',
};

/** The reasons that every brand has; multipliers and activities of a brand's own come beside them. */
export const ENTRY_REASONS: readonly string[] = Object.keys(ENTRY_REASON_LABELS);

/** Reasons are an open family (`ORDER_<multiplier>`, `ACTIVITY_<name>`), so an unknown one gets its family's label. */
export function entryReasonLabel(reason: string): string {
  const known = ENTRY_REASON_LABELS[reason];
  if (known !== undefined) return known;
  if (reason.startsWith('ORDER_')) return '消费加赠';
  if (reason.startsWith('ACTIVITY_')) return '活动赠送';
  return '积分变动';
}

export const ENTRY_SOURCE_TYPES = [
  'order',
  'refund',
  'activity',
  'exchange',
  'birthday',
  'campaign',
  'tier',
  'expiry',
  'debt',
  'adjustment',
  'import',
  'quote',
  'transfer',
] as const;
export type EntrySourceType = (typeof ENTRY_SOURCE_TYPES)[number];
export const ENTRY_SOURCE_LABELS: Record<EntrySourceType, string> = {
  order: '订单',
  refund: '退款订单',
  activity: '会员活动',
  exchange: '积分兑换',
  birthday: '生日礼',
  campaign: '营销活动',
  tier: '等级权益',
  expiry: '积分到期',
  debt: '抵扣欠分',
  adjustment: '人工调整',
  import: '期初导入',
  quote: '报价',
  transfer: '转赠',
};

export const ADJUSTMENT_KINDS = ['correct', 'fraud'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];
export const ADJUSTMENT_KIND_LABELS: Record<AdjustmentKind, string> = {
  correct: '人工调整',
  fraud: '违规扣回',
};
export const ADJUSTMENT_STATES = ['waiting', 'posted', 'rejected', 'withdrawn'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];
export const ADJUSTMENT_STATE_LABELS: Record<AdjustmentState, string> = {
  waiting: '待审批',
  posted: '已入账',
  rejected: '已拒绝',
  withdrawn: '已撤回',
};

export const IMPORT_STATES = [
  'uploading',
  'checking',
  'checked',
  'importing',
  'stopped',
  'done',
  'expired',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  uploading: '上传中',
  checking: '检查中',
  checked: '待确认',
  importing: '导入中',
  stopped: '已停止',
  done: '已导入',
  expired: '已失效',
};

/** What the column of members holds. */
export const IMPORT_MEMBERS_BY = ['member', 'external'] as const;
export type ImportMembersBy = (typeof IMPORT_MEMBERS_BY)[number];
export const IMPORT_MEMBERS_BY_LABELS: Record<ImportMembersBy, string> = {
  member: '会员号或手机号',
  external: '合作渠道的会员编号',
};

/** The columns of files of old balances and of coupons; people may write either name. */
export const IMPORT_COLUMNS = [
  'member',
  'points',
  'template',
  'lastDay',
  'earnedOn',
  'sourceId',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export const IMPORT_COLUMN_LABELS: Record<ImportColumn, string> = {
  member: '会员',
  points: '积分',
  template: '券模板',
  lastDay: '最后有效日',
  earnedOn: '获得日期',
  sourceId: '编号',
};

/** Why a row of a file was not taken in. */
export const IMPORT_REJECTION_LABELS = {
  COLUMNS: '列数与表头不一致',
  MEMBER_MISSING: '没有填会员',
  MEMBER_FORM: '不是会员号，也不是手机号',
  EXTERNAL_FORM: '渠道会员编号至多 64 位字母、数字或符号',
  MEMBER_UNKNOWN: '没有这位会员',
  POINTS_MISSING: '没有填积分',
  POINTS_FORM: '积分要写成整数，不带逗号和单位',
  POINTS_FRACTION: '积分不能有小数',
  POINTS_NEGATIVE: '积分不能是负数',
  POINTS_ZERO: '积分不能是 0',
  POINTS_TOO_MANY: '一行至多 10,000,000 积分',
  DAY_FORM: '日期要写成 2027-12-31',
  LAST_DAY_PAST: '已经过了最后有效日',
  LAST_DAY_FAR: '最后有效日太远；永久有效请留空',
  LAST_DAY_BEFORE_START: '最后有效日早于这张券开始可用的那天',
  END_FAR: '最后有效日太远；按券模板的有效期请留空',
  TEMPLATE_MISSING: '没有填券模板',
  TEMPLATE_FORM: '券模板要填它的编号',
  TEMPLATE_UNKNOWN: '没有这个编号的券模板',
  TEMPLATE_NOT_ACTIVE: '券模板已暂停或停用，不再发放',
  TEMPLATE_ENDED: '券模板的有效期已过；要导入请填最后有效日',
  NO_STOCK: '券已发完，已记到「未发出的券」',
  EARNED_LONG_AGO: '获得日期太早，应在 1990 年之后',
  EARNED_AHEAD: '获得日期在今天之后',
  EARNED_AFTER_LAST_DAY: '获得日期在最后有效日之后',
  SOURCE_MISSING: '没有填编号',
  SOURCE_FORM: '编号至多 64 位字母、数字或符号，不含空格和汉字',
  SOURCE_IS_PHONE: '编号不能是手机号：它会一直留在账里',
  SOURCE_TWICE: '文件里前面已经有这个编号',
  SOURCE_TAKEN: '这个编号已导入过，内容与这一行不同',
} as const;
export type ImportRejection = keyof typeof IMPORT_REJECTION_LABELS;

export const POINTS_TRANSFER_STATES = ['offered', 'claimed', 'returned', 'cancelled'] as const;
export type PointsTransferState = (typeof POINTS_TRANSFER_STATES)[number];
export const POINTS_TRANSFER_STATE_LABELS: Record<PointsTransferState, string> = {
  offered: '待领取',
  claimed: '已领取',
  returned: '已退回',
  cancelled: '已收回',
};

export const TIER_METRICS = ['spend', 'orders', 'growth'] as const;
export type TierMetric = (typeof TIER_METRICS)[number];
export const TIER_METRIC_LABELS: Record<TierMetric, string> = {
  spend: '消费金额',
  orders: '消费次数',
  growth: '成长值',
};

export const TIER_CAUSES = [
  'join',
  'upgrade',
  'renew',
  'downgrade',
  'refund',
  'manual',
  'purchase',
] as const;
export type TierCause = (typeof TIER_CAUSES)[number];
export const TIER_CAUSE_LABELS: Record<TierCause, string> = {
  join: '入会',
  upgrade: '升级',
  renew: '保级',
  downgrade: '降级',
  refund: '退款降级',
  manual: '人工调整',
  purchase: '购买',
};

const GROWTH_REASON_LABELS: Record<string, string> = {
  ORDER: '消费成长',
  REFUND: '订单退款',
  ACTIVITY_REGISTER: '入会',
  ACTIVITY_COMPLETE_PROFILE: '完善资料',
  ACTIVITY_CHECK_IN: '签到',
};

/** Reasons of the growth ledger are an open family: an unknown one is an activity. */
export function growthReasonLabel(reason: string): string {
  return GROWTH_REASON_LABELS[reason] ?? '活动成长';
}

export const REFUND_STATES = ['applied', 'waiting', 'rejected'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/** What about an order a person has to see to. */
export const MATTER_KINDS = ['refund_waiting', 'refund_rejected', 'order_conflict'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];
export const MATTER_KIND_LABELS: Record<MatterKind, string> = {
  refund_waiting: '退款等订单',
  refund_rejected: '退款被拒绝',
  order_conflict: '订单有出入',
};
export const MATTER_STATES = ['open', 'closed'] as const;
export type MatterState = (typeof MATTER_STATES)[number];
export const MATTER_STATE_LABELS: Record<MatterState, string> = {
  open: '待处理',
  closed: '已处理',
};

/** The channel of orders that clerks ring in the mini-program. Tills and shops have the channel of their API key. */
export const COUNTER_CHANNEL = 'counter';

/** Ways of bringing a message to a member. */
export const MESSAGE_CHANNELS = ['subscribe', 'oa', 'sms', 'inbox'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];
export const MESSAGE_CHANNEL_LABELS: Record<MessageChannel, string> = {
  subscribe: '订阅消息',
  oa: '服务号消息',
  sms: '短信',
  inbox: '站内消息',
};

export const MESSAGE_CLASSES = ['marketing', 'service'] as const;
export type MessageClass = (typeof MESSAGE_CLASSES)[number];
export const MESSAGE_CLASS_LABELS: Record<MessageClass, string> = {
  marketing: '营销',
  service: '服务',
};

export const DELIVERY_STATES = [
  'planned',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'skipped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export const DELIVERY_STATE_LABELS: Record<DeliveryState, string> = {
  planned: '待发送',
  sending: '发送中',
  sent: '已发送',
  delivered: '已送达',
  failed: '失败',
  unknown: '结果未知',
  skipped: '未发送',
};

const DELIVERY_REASON_LABELS: Record<string, string> = {
  NO_CONSENT: '未同意接收营销',
  NO_CREDIT: '没有订阅次数',
  NO_WECHAT: '没有登录过小程序',
  NO_TEMPLATE: '没有配置订阅消息',
  TEMPLATE_STOPPED: '订阅消息模板已停用',
  FREQUENCY_CAP: '超出频次上限',
  QUIET_HOURS: '免打扰时段，早上发送',
  CANCELLED: '活动已停止',
  REFUSED_BY_MEMBER: '会员已拒收',
  OPENID_INVALID: '微信账号已失效',
  TEMPLATE_BANNED: '模板被微信停用',
  CONTENT_REFUSED: '内容未通过微信审核',
  NOT_ACCEPTED: '微信没有接受',
  GAVE_UP: '多次重试未成功',
  NO_ANSWER: '微信没有回答',
};

/** Why a delivery waits, was skipped or failed. The list grows with the platform's answers. */
export function deliveryReasonLabel(reason: string): string {
  return DELIVERY_REASON_LABELS[reason] ?? reason;
}

export const SUBSCRIBE_RESULTS = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscribeResult = (typeof SUBSCRIBE_RESULTS)[number];

export const CAMPAIGN_STATES = ['draft', 'running', 'completed', 'cancelled'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
export const CAMPAIGN_STATE_LABELS: Record<CampaignState, string> = {
  draft: '草稿',
  running: '进行中',
  completed: '已完成',
  cancelled: '已取消',
};

/** A coupon on its way to a friend. */
export const TRANSFER_STATES = ['offered', 'accepted', 'taken_back', 'lapsed'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];
export const TRANSFER_STATE_LABELS: Record<TransferState, string> = {
  offered: '待领取',
  accepted: '已领取',
  taken_back: '已收回',
  lapsed: '已退回',
};
export const TRANSFER_DIRECTIONS = ['sent', 'received'] as const;
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number];
export const TRANSFER_DIRECTION_LABELS: Record<TransferDirection, string> = {
  sent: '转出',
  received: '收到',
};

/** Batches of codes that people type in: each code once, or one word for many. */
export const CODE_KINDS = ['single', 'shared'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];
export const CODE_KIND_LABELS: Record<CodeKind, string> = { single: '一次一码', shared: '口令码' };
export const CODE_BATCH_STATES = ['active', 'stopped'] as const;
export type CodeBatchState = (typeof CODE_BATCH_STATES)[number];
export const CODE_BATCH_STATE_LABELS: Record<CodeBatchState, string> = {
  active: '可兑换',
  stopped: '已停用',
};

/** Long work that people watch. */
export const TASK_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];
export const TASK_STATE_LABELS: Record<TaskState, string> = {
  waiting: '排队中',
  running: '进行中',
  done: '已完成',
  failed: '没有成功',
  cancelled: '已取消',
};
export const TASK_OPEN_STATES = ['waiting', 'running'] as const satisfies readonly TaskState[];
export function isTaskOpen(state: TaskState): boolean {
  return state === 'waiting' || state === 'running';
}
