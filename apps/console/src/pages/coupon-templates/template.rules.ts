import type { CouponKind } from '@shuke/shared';
import type { CouponTemplate, CouponTemplateInput, FurtherTerms, Validity } from '../../api/types';

/** A coupon template as people write it: yuan, percent, and one of two kinds of validity. */
export interface TemplateValues {
  code: string;
  name: string;
  kind: CouponKind;
  amountOffYuan?: number | null;
  payPercent?: number | null;
  capYuan?: number | null;
  thresholdYuan?: number | null;
  description?: string | null;
  stock?: number | null;
  perMember?: number | null;
  claimable: boolean;
  validBy: 'days' | 'dates';
  afterDays?: number | null;
  days?: number | null;
  from?: string | null;
  validUntil?: string | null;
  further: FurtherTerms;
}

export const NEW_TEMPLATE: TemplateValues = {
  code: '',
  name: '',
  kind: 'amount_off',
  claimable: true,
  perMember: 1,
  validBy: 'days',
  afterDays: 0,
  days: 30,
  further: {},
};

export const EDITABLE_KINDS = ['amount_off', 'percent_off', 'voucher'] as const;

export function valuesOf(template: CouponTemplate): TemplateValues {
  const { validity, scope, blackout, weekdays, hours, group, combinesWith } = template;
  return {
    code: template.code,
    name: template.name,
    kind: template.kind,
    amountOffYuan: yuanOf(template.amountOffFen),
    payPercent: template.payPercent,
    capYuan: yuanOf(template.capFen),
    thresholdYuan: yuanOf(template.thresholdFen),
    description: template.description,
    stock: template.stock,
    perMember: template.perMember,
    claimable: template.claimable ?? false,
    ...validity,
    validBy: validity.validUntil ? 'dates' : 'days',
    further: { scope, blackout, weekdays, hours, group, combinesWith },
  };
}

/** Only the fields that the kind has; the server refuses others by name. */
export function inputOf(values: TemplateValues): CouponTemplateInput {
  const { kind } = values;
  return withoutEmpty({
    ...values.further,
    code: values.code.trim(),
    name: values.name.trim(),
    kind,
    amountOffFen: kind === 'amount_off' ? fenOf(values.amountOffYuan) : undefined,
    payPercent: kind === 'percent_off' ? (values.payPercent ?? undefined) : undefined,
    capFen: kind === 'percent_off' ? fenOf(values.capYuan) : undefined,
    thresholdFen: kind === 'voucher' ? undefined : fenOf(values.thresholdYuan),
    description: values.description?.trim(),
    stock: values.stock ?? undefined,
    perMember: values.perMember ?? undefined,
    claimable: values.claimable,
    validity: validityOf(values),
  });
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
  return yuan ? Math.round(yuan * 100) : undefined;
}

function withoutEmpty<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  ) as T;
}
