import {
  type BusinessDay,
  type CouponKind,
  type FieldErrorCode,
  isBusinessDay,
} from '@shuke/shared';
import {
  type CouponOffer,
  type CouponTerms,
  type TemplateInput,
  type Validity,
} from './coupon.types.js';

export interface TemplateFault {
  path: string;
  code: FieldErrorCode;
  message: string;
}

const REDUCTION_FIELDS = [
  'amountOffFen',
  'payPercent',
  'capFen',
  'thresholdFen',
  'priceFen',
  'uses',
] as const;
type ReductionField = (typeof REDUCTION_FIELDS)[number];

/** Which fields of a reduction a kind must have, and may have. */
const FIELDS_OF_KIND: Record<CouponKind, { needs: ReductionField[]; may: ReductionField[] }> = {
  amount_off: { needs: ['amountOffFen'], may: ['thresholdFen'] },
  percent_off: { needs: ['payPercent'], may: ['capFen', 'thresholdFen'] },
  fixed_price: { needs: ['priceFen'], may: ['thresholdFen'] },
  voucher: { needs: [], may: [] },
  pass: { needs: ['uses'], may: [] },
};

/** What is wrong between the fields of a template; each field alone was checked before. */
export function templateFaults(input: TemplateInput): TemplateFault[] {
  return [
    ...kindFaults(input),
    ...goodsFaults(input),
    ...limitFaults(input),
    ...validityFaults(input.validity),
    ...calendarFaults(input),
  ];
}

function kindFaults(input: TemplateInput): TemplateFault[] {
  const { kind } = input;
  const { needs, may } = FIELDS_OF_KIND[kind];
  return REDUCTION_FIELDS.flatMap((field) => {
    const given = input[field] !== undefined;
    if (needs.includes(field) && !given) return [fault(field, 'REQUIRED', `${kind} 必须填写`)];
    if (given && !needs.includes(field) && !may.includes(field)) {
      return [fault(field, 'INCONSISTENT', `${kind} 没有这一项`)];
    }
    return [];
  });
}

/** A price of everything is no price: the goods must be named. */
function goodsFaults({ kind, scope = {} }: TemplateInput): TemplateFault[] {
  const isOpen = scope.products === undefined && scope.categories === undefined;
  if (kind !== 'fixed_price' || !isOpen) return [];
  return [fault('scope.products', 'REQUIRED', '特价券必须写明适用的商品或品类')];
}

function limitFaults({ perMember, perMemberDay }: TemplateInput): TemplateFault[] {
  const isIdle = perMember !== undefined && perMemberDay !== undefined && perMemberDay > perMember;
  return isIdle ? [fault('perMemberDay', 'INCONSISTENT', '每天限领不能多于每人限领')] : [];
}

function validityFaults(validity: TemplateInput['validity']): TemplateFault[] {
  const { from, validUntil, afterDays, days } = validity;
  const byDates = from !== undefined && validUntil !== undefined;
  const byDays = afterDays !== undefined && days !== undefined;
  const given = [from, validUntil, afterDays, days].filter((field) => field !== undefined).length;
  if (given !== 2 || byDates === byDays) {
    return [fault('validity', 'INCONSISTENT', '填写 from 和 validUntil，或 afterDays 和 days')];
  }
  if (!byDates) return [];
  return dayRangeFaults('validity', { from, until: validUntil }, 'validUntil');
}

/** The form of a day is known, its place in the calendar is not. */
function dayRangeFaults(
  path: string,
  { from, until }: { from: string; until: string },
  last: string,
): TemplateFault[] {
  const noDays = Object.entries({ from, [last]: until })
    .filter(([, day]) => !isBusinessDay(day))
    .map(([name]) => fault(`${path}.${name}`, 'MALFORMED', '没有这一天'));
  if (noDays.length > 0 || from <= until) return noDays;
  return [fault(`${path}.${last}`, 'OUT_OF_RANGE', '结束日期早于开始日期')];
}

function calendarFaults({ blackout = [], hours = [] }: TemplateInput): TemplateFault[] {
  return [
    ...blackout.flatMap((range, index) => dayRangeFaults(`blackout[${index}]`, range, 'until')),
    ...hours.flatMap(({ from, until }, index) =>
      from < until
        ? []
        : [fault(`hours[${index}].until`, 'OUT_OF_RANGE', '结束时刻不晚于开始时刻')],
    ),
  ];
}

function fault(path: string, code: FieldErrorCode, message: string): TemplateFault {
  return { path, code, message };
}

/** The part of a faultless input that a member will hold. */
export function termsOf(input: TemplateInput): CouponTerms {
  const { kind, amountOffFen, payPercent, capFen, thresholdFen, priceFen, uses } = input;
  const { scope, blackout, weekdays, hours, group, combinesWith, combinesWithMemberPrice } = input;
  const { transferable, transferableAgain } = input;
  return dropAbsent({
    kind,
    amountOffFen,
    payPercent,
    capFen,
    thresholdFen,
    priceFen,
    uses,
    scope,
    blackout,
    weekdays,
    hours,
    group,
    combinesWith,
    combinesWithMemberPrice,
    transferable,
    transferableAgain,
  });
}

/** The part of a faultless input that says how it is handed out. */
export function offerOf(input: TemplateInput): CouponOffer {
  const { name, description, stock, perMember, perMemberDay, cost } = input;
  const validity = validityOf(input.validity);
  const claimable = input.claimable ?? false;
  const grantable = input.grantable ?? false;
  return dropAbsent({
    name,
    description,
    validity,
    stock,
    perMember,
    perMemberDay,
    claimable,
    grantable,
    cost,
  });
}

function validityOf(given: TemplateInput['validity']): Validity {
  const { from, validUntil, afterDays = 0, days = 1 } = given;
  return from !== undefined && validUntil !== undefined
    ? { from: from as BusinessDay, validUntil: validUntil as BusinessDay }
    : { afterDays, days };
}

function dropAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
