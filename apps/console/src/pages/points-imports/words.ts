import type { PointsImport } from '../../api/types';
import { count } from '../../ui/format';
import type { Telling } from '../../ui/imports/Acts';
import type { ImportWords } from '../../ui/imports/Standing';
import type { ColumnMeaning } from '../../ui/imports/UploadForm';

export function endText(month: string | null): string {
  return month ?? '不过期';
}

export function tellingOf({ findings }: PointsImport): Telling {
  const { valid = 0, members = 0, points = 0, known = 0, rejected = 0 } = findings ?? {};
  return {
    numbers: [
      { label: '入账积分', value: `${count(points)} 分` },
      { label: '得到积分的会员', value: `${count(members)} 位` },
      { label: '笔数', value: `${count(valid)} 笔` },
      { label: '以前已导入，不再入账', value: `${count(known)} 行` },
      { label: '被拒绝，不入账', value: `${count(rejected)} 行` },
    ],
    warning: '入账后会员马上能用，也能在积分明细里看到。要收回只能逐位调整积分。',
    stopping: '已经入账的积分会保留，以后可以继续。',
  };
}

export function wordsOf({ granted }: PointsImport): ImportWords {
  return {
    working: '正在入账',
    untouched: '还没有动任何积分',
    kept: granted.lots > 0 ? `已入账 ${count(granted.lots)} 笔，都有效` : null,
  };
}

/** What stands in the file, and what is promised of it. */
export const MEANINGS: ColumnMeaning[] = [
  ['member', '会员号或手机号；会员要先在系统里'],
  ['points', '整数；一位会员可以有好几行，各有各的有效期'],
  ['lastDay', '最后能用的那一天，如 2027-12-31；留空为不过期'],
  ['earnedOn', '可以不填'],
  ['sourceId', '旧系统里这笔积分的编号；一个编号全品牌只入账一次'],
];

/** What is filled in says how: two lots of one person, one of them for ever. */
export const TEMPLATE = [
  ['会员', '积分', '最后有效日', '获得日期', '编号'],
  ['13800138000', '120', '2027-12-31', '2026-05-01', 'OLD-0001'],
  ['13800138000', '30', '', '', 'OLD-0002'],
  ['0123456789', '500', '2028-06-30', '2026-06-30', 'OLD-0003'],
]
  .map((cells) => `${cells.join(',')}\r\n`)
  .join('')
  .replace(/^/, '\uFEFF');
