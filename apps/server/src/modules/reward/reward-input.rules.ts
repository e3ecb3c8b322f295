import type { FieldErrorCode } from '@shuke/shared';
import type { RewardInput } from './reward.types.js';

export interface RewardFault {
  path: string;
  code: FieldErrorCode;
  message: string;
}

/** The codes that a reward may name. */
export interface KnownCodes {
  templates: ReadonlySet<string>;
  tiers: ReadonlySet<string>;
  stores: ReadonlySet<string>;
}

/** What is wrong between the fields of a reward; each field alone was checked before. */
export function rewardFaults(reward: RewardInput, known: KnownCodes): RewardFault[] {
  return [
    ...templateFaults(reward, known),
    ...storeFaults(reward, known),
    ...tierFaults(reward, known),
    ...saleFaults(reward),
  ];
}

function templateFaults(
  { kind, couponTemplate }: RewardInput,
  { templates }: KnownCodes,
): RewardFault[] {
  if (kind !== 'coupon') {
    return couponTemplate === undefined
      ? []
      : [fault('couponTemplate', '只有优惠券类的奖品发放券')];
  }
  return templates.has(couponTemplate ?? '')
    ? []
    : [fault('couponTemplate', `没有券模板 ${couponTemplate ?? ''}`, 'NOT_A_CHOICE')];
}

function storeFaults({ kind, stores }: RewardInput, known: KnownCodes): RewardFault[] {
  if (kind !== 'gift') {
    return stores === undefined ? [] : [fault('stores', '只有实物礼品按门店备货')];
  }
  if (!stores?.length) return [fault('stores', '请写明在哪些门店领取、各备多少份', 'REQUIRED')];
  const codes = stores.map(({ store }) => store);
  if (new Set(codes).size < codes.length) return [fault('stores', '一家门店只写一行')];
  return stores.flatMap(({ store }, index) =>
    known.stores.has(store)
      ? []
      : [fault(`stores[${index}].store`, `没有门店 ${store}`, 'NOT_A_CHOICE')],
  );
}

function tierFaults({ tierPoints = {} }: RewardInput, { tiers }: KnownCodes): RewardFault[] {
  return Object.keys(tierPoints).flatMap((tier) =>
    tiers.has(tier) ? [] : [fault(`tierPoints.${tier}`, `没有等级 ${tier}`, 'NOT_A_CHOICE')],
  );
}

function saleFaults({ onSale: { from, validUntil } = {} }: RewardInput): RewardFault[] {
  return from !== undefined && validUntil !== undefined && validUntil < from
    ? [fault('onSale.validUntil', '结束日期不能早于开始日期')]
    : [];
}

function fault(path: string, message: string, code: FieldErrorCode = 'INCONSISTENT'): RewardFault {
  return { path, code, message };
}
