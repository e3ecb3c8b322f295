import type { CodeBatchInput, CouponTemplate } from '../../api/types';
import { count, yuan } from '../../ui/format';

/** What the form holds. */
export interface BatchValues {
  name: string;
  templateCode: string;
  kind: 'single' | 'shared';
  count?: number | null;
  word?: string;
  totalLimit?: number | null;
  perMember?: number | null;
  validFrom: string;
  validUntil: string;
}

export function inputOf(values: BatchValues): CodeBatchInput {
  const { name, templateCode, kind, validFrom, validUntil } = values;
  const perMember = values.perMember ?? undefined;
  const always = { name, templateCode, kind, validFrom, validUntil, perMember };
  return kind === 'single'
    ? { ...always, count: values.count ?? undefined }
    : { ...always, word: values.word, totalLimit: values.totalLimit ?? undefined };
}

/** How many coupons the batch can give; null without a limit. */
export function mostCoupons({ kind, count: asked, totalLimit }: BatchValues): number | null {
  return (kind === 'single' ? asked : totalLimit) ?? null;
}

const left = ({ stock, issued }: CouponTemplate) =>
  stock === undefined ? null : Math.max(0, stock - issued);

/** What will happen, counted: read before it is made. */
export function numbersOf(values: BatchValues, template: CouponTemplate | undefined) {
  const most = mostCoupons(values);
  const stockLeft = template ? left(template) : null;
  const worthFen = template?.kind === 'amount_off' ? template.amountOffFen : template?.capFen;
  return [
    values.kind === 'single'
      ? { label: '将生成', value: `${count(values.count ?? 0)} 个码` }
      : { label: '口令', value: values.word || '—' },
    { label: '最多发出', value: most === null ? '不限' : `${count(most)} 张券` },
    {
      label: '最多让利',
      value: most === null || !worthFen ? '—' : yuan(most * worthFen),
    },
    { label: '模板库存还剩', value: stockLeft === null ? '不限' : `${count(stockLeft)} 张` },
  ];
}

/** More codes than coupons: some will be told that all is gone. */
export function isShort(values: BatchValues, template: CouponTemplate | undefined): boolean {
  const [most, stockLeft] = [mostCoupons(values), template ? left(template) : null];
  return stockLeft !== null && (most === null || most > stockLeft);
}
