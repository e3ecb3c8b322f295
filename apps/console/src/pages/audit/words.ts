import type { AuditEntry } from '../../api/types';

const NOUNS: Record<string, string> = {
  tier: '等级',
  coupon_template: '券模板',
  couponTemplate: '券模板',
  template: '券模板',
  campaign: '营销活动',
  automation: '自动化',
  birthday: '生日自动化',
  staff: '员工',
  member: '会员',
  session: '登录',
  order: '订单',
  redemption: '核销',
};
const VERBS: Record<string, string> = {
  create: '新建',
  edit: '修改',
  change: '修改',
  launch: '发送',
  cancel: '取消',
  invite: '生成邀请码',
  bind: '绑定微信',
  register: '登记',
  open: '登录',
  close: '退出',
  undo: '撤销',
  apply: '应用品牌文件',
};

/** An action without words is shown as it is. */
export function actionText(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  const known = NOUNS[noun] && VERBS[verb];
  return known ? `${VERBS[verb]} · ${NOUNS[noun]}` : action;
}

/** `staff:E10` → E10. */
export function actorText(actor: string): string {
  const [kind, name] = actor.split(':');
  return kind === 'system' ? `系统 ${name ?? ''}`.trim() : (name ?? actor);
}

/** The fields that differ, as "field：before → after". */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string[] {
  const old = fieldsOf(before);
  const fresh = fieldsOf(after);
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]))
    .map((field) =>
      field in old
        ? `${field}：${valueText(old[field])} → ${valueText(fresh[field])}`
        : `${field}：${valueText(fresh[field])}`,
    );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return '无';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
