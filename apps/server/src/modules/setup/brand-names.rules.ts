/** What a brand file names must be in it: a coupon for a store that was misspelt is good nowhere. */
import type { BrandFile } from './brand-file.js';

export interface UnknownName {
  path: (string | number)[];
  message: string;
}

type Path = (string | number)[];
/** What of these codes is not known, each with its place. */
type Look = (codes: readonly string[] | undefined, path: Path) => UnknownName[];

interface Known {
  store: Look;
  storeTag: Look;
  tier: Look;
  template: Look;
  group: Look;
}

export function unknownNames(file: BrandFile): UnknownName[] {
  const known = knownOf(file);
  const { staff = [], apiKeys = [] } = file;
  return [
    ...staff.flatMap((one, i) => known.store(one.stores, ['staff', i, 'stores'])),
    ...apiKeys.flatMap((one, i) => known.store(one.stores, ['apiKeys', i, 'stores'])),
    ...inTemplates(file, known),
    ...inRewards(file, known),
    ...inGifts(file, known),
  ];
}

function knownOf({ stores, tiers, couponTemplates = [] }: BrandFile): Known {
  return {
    store: looking('store', stores.map(codeOf)),
    storeTag: looking(
      'store tag',
      stores.flatMap(({ tags = [] }) => tags),
    ),
    tier: looking('tier', tiers.map(codeOf)),
    template: looking('coupon template', couponTemplates.map(codeOf)),
    group: looking(
      'coupon group',
      couponTemplates.flatMap(({ group }) => group ?? []),
    ),
  };
}

function codeOf({ code }: { code: string }): string {
  return code;
}

function looking(what: string, codes: readonly string[]): Look {
  const known = new Set(codes);
  return (named = [], path) =>
    named.flatMap((code, i) =>
      known.has(code)
        ? []
        : [{ path: [...path, i], message: `${what} ${code} is not in this file` }],
    );
}

function inTemplates({ couponTemplates = [] }: BrandFile, known: Known): UnknownName[] {
  return couponTemplates.flatMap(({ scope, combinesWith }, i) => {
    const at = (...steps: Path) => ['couponTemplates', i, ...steps];
    return [
      ...known.store(scope?.stores, at('scope', 'stores')),
      ...known.storeTag(scope?.storeTags, at('scope', 'storeTags')),
      ...known.tier(scope?.tiers, at('scope', 'tiers')),
      ...known.group(combinesWith, at('combinesWith')),
    ];
  });
}

function inRewards({ rewards = [] }: BrandFile, known: Known): UnknownName[] {
  return rewards.flatMap(({ couponTemplate, tierPoints = {}, stores = [] }, i) => [
    ...one(known.template, couponTemplate, ['rewards', i, 'couponTemplate']),
    ...Object.keys(tierPoints).flatMap((tier) =>
      one(known.tier, tier, ['rewards', i, 'tierPoints', tier]),
    ),
    ...stores.flatMap(({ store }, j) =>
      one(known.store, store, ['rewards', i, 'stores', j, 'store']),
    ),
  ]);
}

function inGifts({ birthday, welcome }: BrandFile, known: Known): UnknownName[] {
  return [
    ...Object.entries(birthday?.gifts ?? {}).flatMap(([tier, gift]) => [
      ...one(known.tier, tier, ['birthday', 'gifts', tier]),
      ...one(known.template, gift.coupon, ['birthday', 'gifts', tier, 'coupon']),
    ]),
    ...one(known.template, welcome?.coupon, ['welcome', 'coupon']),
  ];
}

/** A name that stands by itself. */
function one(look: Look, code: string | undefined, path: Path): UnknownName[] {
  return look(code === undefined ? [] : [code], []).map(({ message }) => ({ path, message }));
}
