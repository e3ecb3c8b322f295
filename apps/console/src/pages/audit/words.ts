import { CAMPAIGN_STATE_LABELS, COUPON_KIND_LABELS } from '@shuke/shared';
import type { AuditEntry } from '../../api/types';

const NOUNS: Record<string, string> = {
  tier: '等级',
  points: '积分',
  matter: '待处理',
  adjustment: '积分调整',
  'points-import': '期初导入',
  'coupon-import': '优惠券导入',
  'coupon-settings': '发券与退券设置',
  'liability-terms': '积分负债的估值',
  'coupon-template': '券模板',
  coupon_template: '券模板',
  'code-batch': '兑换码',
  'missed-grant': '未发出的券',
  'spend-gift': '消费赠券',
  task: '任务',
  reward: '奖品',
  campaign: '营销活动',
  automation: '生日自动化',
  staff: '员工',
  store: '门店',
  member: '会员',
  order: '订单',
  redemption: '核销',
  brand: '品牌',
};
const VERBS: Record<string, string> = {
  create: '新建',
  edit: '修改',
  change: '修改',
  'new-version': '换新版本',
  launch: '发送',
  cancel: '停止',
  invite: '生成邀请码',
  bind: '绑定微信',
  register: '登记',
  undo: '撤销',
  post: '入账',
  request: '申请',
  approve: '通过',
  reject: '拒绝',
  withdraw: '撤回',
  apply: '应用品牌文件',
  rules: '修改规则',
  thresholds: '修改门槛',
  close: '处理完',
  stop: '停用',
  resume: '恢复',
  retry: '补发',
  'retry-all': '全部补发',
  check: '上传并检查',
  run: '确认导入',
  rejects: '下载拒绝清单',
  tags: '修改标签',
  export: '导出',
  download: '下载',
};
const FIELDS: Record<string, string> = {
  code: '代码',
  name: '名称',
  kind: '类型',
  state: '状态',
  enter: '升级条件',
  keep: '保级条件',
  pointsPercent: '积分倍数（%）',
  payPercent: '折扣（%）',
  cardFace: '卡面',
  amountOffFen: '减免（分）',
  thresholdFen: '门槛（分）',
  capFen: '最多减（分）',
  stock: '总量',
  perMember: '每人限领',
  claimable: '放进领券中心',
  validity: '有效期',
  description: '说明',
  adjustmentId: '申请编号',
  orderId: '订单',
  points: '积分',
  reason: '原因',
  requestedBy: '申请人',
  audience: '人群',
  offer: '权益',
  message: '消息',
  daysBefore: '提前天数',
  leapDay: '平年生日',
  gifts: '各等级生日礼',
  rate: '消费得分',
  availableAfterDays: '到账天数',
  expiry: '有效期规则',
  returnGraceDays: '退回宽限天数',
  offset: '抵现',
  caps: '上限',
  exclude: '不积分的',
  activities: '行为送积分',
  adjustments: '人工调整复核',
  transfers: '积分转赠',
  memberPriceExclude: '没有会员价的',
  multipliers: '加赠',
  campaigns: '积分活动',
  note: '备注',
  tags: '标签',
  fileName: '文件',
  lines: '行数',
  valid: '可导入的笔数',
  members: '会员数',
  known: '以前已导入',
  rejected: '被拒绝',
};

/** Closed vocabularies; codes of one never mean something else in another. */
const WORDS: Record<string, string> = { ...CAMPAIGN_STATE_LABELS, ...COUPON_KIND_LABELS };

/** An action without words is shown as it is. */
export function actionText(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  return NOUNS[noun] && VERBS[verb] ? `${VERBS[verb]} · ${NOUNS[noun]}` : action;
}

/** `staff:E10` becomes E10; what the system did by itself says by which of its parts. */
export function actorText(actor: string): string {
  const [kind, name = ''] = actor.split(':');
  if (kind !== 'system') return name || actor;
  return name === 'cli' ? '命令行' : `系统 ${name}`.trim();
}

/** The fields that differ: what was before, and what is now. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string[] {
  const old = before ?? {};
  const fresh = after ?? {};
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]))
    .map((field) => {
      const label = FIELDS[field] ?? field;
      if (!after) return `${label}：原为 ${valueText(old[field])}`;
      return field in old
        ? `${label}：${valueText(old[field])} → ${valueText(fresh[field])}`
        : `${label}：${valueText(fresh[field])}`;
    });
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? (WORDS[value] ?? value) : JSON.stringify(value);
}
