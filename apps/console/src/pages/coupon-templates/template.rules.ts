import type { CostBearer, CouponKind } from '@shuke/shared';
import type { CouponTemplate, CouponTemplateInput, Validity } from '../../api/types';
import { type ReachValues, reachOf, reachValuesOf } from './reach.rules';

/** A coupon template as people write it: yuan, percent, and one of two kinds of validity. */
export interface TemplateValues extends ReachValues {
  code: string;
  name: string;
  kind: CouponKind;
  amountOffYuan?: number | null;
  payPercent?: number | null;
  capYuan?: number | null;
  thresholdYuan?: number | null;
  priceYuan?: number | null;
  uses?: number | null;
  description?: string | null;
  stock?: number | null;
  perMember?: number | null;
  perMemberDay?: number | null;
  claimable: boolean;
  grantable: boolean;
  transferable: boolean;
  transferableAgain: boolean;
  costYuan?: number | null;
  costBearer: CostBearer;
  validBy: 'days' | 'dates';
  afterDays?: number | null;
  days?: number | null;
  from?: string | null;
  validUntil?: string | null;
}

export const NEW_TEMPLATE: TemplateValues = {
  code: '',
  name: '',
  kind: 'amount_off',
  claimable: true,
  grantable: false,
  transferable: false,
  transferableAgain: false,
  perMember: 1,
  costBearer: 'brand',
  validBy: 'days',
  afterDays: 0,
  days: 30,
  combinesWithMemberPrice: true,
};

export function valuesOf(template: CouponTemplate): TemplateValues {
  const { validity, cost } = template;
  return {
    code: template.code,
    name: template.name,
    kind: template.kind,
    amountOffYuan: yuanOf(template.amountOffFen),
    payPercent: template.payPercent,
    capYuan: yuanOf(template.capFen),
    thresholdYuan: yuanOf(template.thresholdFen),
    priceYuan: template.priceFen === undefined ? null : template.priceFen / 100,
    uses: template.uses,
    description: template.description,
    stock: template.stock,
    perMember: template.perMember,
    perMemberDay: template.perMemberDay,
    claimable: template.claimable ?? false,
    grantable: template.grantable ?? false,
    transferable: template.transferable ?? false,
    transferableAgain: template.transferableAgain ?? false,
    costYuan: cost ? cost.costFen / 100 : null,
    costBearer: cost?.bearer ?? 'brand',
    ...validity,
    validBy: validity.validUntil ? 'dates' : 'days',
    ...reachValuesOf(template),
  };
}

/** Only the fields that the kind has; the server refuses others by name. */
export function inputOf(values: TemplateValues): CouponTemplateInput {
  const { kind, claimable } = values;
  const hasAmount = kind !== 'voucher' && kind !== 'pass';
  return withoutEmpty({
    ...reachOf(values),
    code: values.code.trim(),
    name: values.name.trim(),
    kind,
    amountOffFen: kind === 'amount_off' ? fenOf(values.amountOffYuan) : undefined,
    payPercent: kind === 'percent_off' ? (values.payPercent ?? undefined) : undefined,
    capFen: kind === 'percent_off' ? fenOf(values.capYuan) : undefined,
    thresholdFen: hasAmount ? fenOf(values.thresholdYuan) : undefined,
    priceFen: kind === 'fixed_price' ? priceOf(values.priceYuan) : undefined,
    uses: kind === 'pass' ? (values.uses ?? undefined) : undefined,
    description: values.description?.trim(),
    stock: values.stock ?? undefined,
    perMember: values.perMember ?? undefined,
    perMemberDay: values.perMemberDay ?? undefined,
    claimable,
    grantable: values.grantable || undefined,
    transferable: values.transferable || undefined,
    transferableAgain: (values.transferable && values.transferableAgain) || undefined,
    cost: costOf(values),
    validity: validityOf(values),
  });
}

const FIELDS: Record<string, string> = {
  amountOffFen: 'amountOffYuan',
  capFen: 'capYuan',
  thresholdFen: 'thresholdYuan',
  priceFen: 'priceYuan',
};

/** Where a form shows what the server says of `path`: `scope.stores`, `hours[0].until`. */
export function fieldOf(path: string): (string | number)[] {
  if (path === 'validity') return ['validBy'];
  if (path === 'cost' || path.startsWith('cost.')) return ['costYuan'];
  const inner = path.replace(/^(scope|validity)\./, '');
  const [first = '', ...rest] = inner.split(/[.[\]]+/).filter(Boolean);
  const isRange = first === 'hours' || first === 'blackout';
  return isRange ? [first, Number(rest[0] ?? 0)] : [FIELDS[first] ?? first];
}

function costOf({ costYuan, costBearer }: TemplateValues): CouponTemplateInput['cost'] {
  const costFen = priceOf(costYuan);
  return costFen === undefined ? undefined : { costFen, bearer: costBearer };
}

function validityOf(values: TemplateValues): Validity {
  return values.validBy === 'dates'
    ? { from: values.from ?? '', validUntil: values.validUntil ?? '' }
    : { afterDays: values.afterDays ?? 0, days: values.days ?? 0 };
}

function yuanOf(fen: number | null | undefined): number | null {
  return fen ? fen / 100 : null;
}

function fenOf(yuan: number | null | undefined): number | undefined {
  return yuan ? priceOf(yuan) : undefined;
}

/** A price may be nothing at all. */
function priceOf(yuan: number | null | undefined): number | undefined {
  return yuan === null || yuan === undefined ? undefined : Math.round(yuan * 100);
}

function withoutEmpty<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  ) as T;
}
