import type { CouponImport } from '../../api/types';
import { count } from '../../ui/format';
import type { Telling } from '../../ui/imports/Acts';
import type { ImportWords } from '../../ui/imports/Standing';
import type { ColumnMeaning } from '../../ui/imports/UploadForm';

type Template = NonNullable<CouponImport['findings']>['templates'][number];

/** How many the stock does not reach for. */
export function shortOf({ coupons, left }: Pick<Template, 'coupons' | 'left'>): number {
  return left === null ? 0 : Math.max(0, coupons - left);
}

export function tellingOf({ findings }: CouponImport): Telling {
  const { valid = 0, members = 0, known = 0, rejected = 0, templates = [] } = findings ?? {};
  const short = templates.reduce((sum, one) => sum + shortOf(one), 0);
  const lacking =
    short > 0 ? [{ label: '库存不够，会记到未发出的券', value: `${count(short)} 张` }] : [];
  return {
    numbers: [
      { label: '发出', value: `${count(valid - short)} 张` },
      ...lacking,
      { label: '得到券的会员', value: `${count(members)} 位` },
      { label: '以前已导入，不再发', value: `${count(known)} 行` },
      { label: '被拒绝，不发', value: `${count(rejected)} 行` },
    ],
    warning: '发出后会员马上能在券包里看到并使用，也占券模板的库存。要收回只能逐张作废。',
    stopping: '已经发出的券会保留，以后可以继续。',
  };
}

export function wordsOf({ granted }: CouponImport): ImportWords {
  return {
    working: '正在发券',
    untouched: '还没有发出任何券',
    kept: granted.coupons > 0 ? `已发出 ${count(granted.coupons)} 张，都有效` : null,
  };
}

/** What stands in the file, and what is promised of it. */
export const MEANINGS: ColumnMeaning[] = [
  ['member', '会员号或手机号；会员要先在系统里'],
  ['template', '本系统里券模板的编号，如 OFF20'],
  ['lastDay', '最后能用的那一天，如 2027-12-31；留空或没有这一列，按券模板的有效期'],
  ['sourceId', '旧系统里这张券的编号；一个编号全品牌只发一次'],
];

/** What is filled in says how: an end of its own, and one as the template says. */
export const TEMPLATE = [
  ['会员', '券模板', '最后有效日', '编号'],
  ['13800138000', 'OFF20', '2027-12-31', 'OLD-0001'],
  ['13800138000', 'OFF20', '', 'OLD-0002'],
  ['0123456789', 'MASK', '2027-06-30', 'OLD-0003'],
]
  .map((cells) => `${cells.join(',')}\r\n`)
  .join('')
  .replace(/^/, '\uFEFF');
