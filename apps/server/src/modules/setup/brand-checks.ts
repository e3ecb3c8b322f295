import { pointsSettingsFaults, type SettingsFault } from '../brand/index.js';
import { benefitFaults, NO_BENEFITS } from '../tier/index.js';
import type { BrandFile } from './brand-file.js';

/** What the shape of a file doesn't show. */
export function settingsFaults(file: BrandFile): SettingsFault[] {
  return [...pointsFaults(file), ...benefitsFaults(file), ...spendGiftsFaults(file)];
}

function pointsFaults({ points, stores, tiers }: BrandFile): SettingsFault[] {
  const known = {
    stores: new Set(stores.map((one) => one.code)),
    tiers: new Set(tiers.map((one) => one.code)),
  };
  return pointsSettingsFaults(points, known).map(({ path, message }) => ({
    path: ['points', ...path],
    message,
  }));
}

/** Coupon templates that tiers name and the file has not, and codes of services named twice. */
function benefitsFaults({ tiers, couponTemplates = [] }: BrandFile): SettingsFault[] {
  const templates = new Set(couponTemplates.map(({ code }) => code));
  return tiers.flatMap(({ benefits }, i) =>
    benefitFaults({ ...NO_BENEFITS, ...benefits }, templates).map(({ path, message }) => ({
      path: ['tiers', i, 'benefits', ...stepsOf(path)],
      message,
    })),
  );
}

/** Gifts that name what the file has not, end before they begin, or share a code. */
function spendGiftsFaults({
  spendGifts = [],
  couponTemplates = [],
  stores,
}: BrandFile): SettingsFault[] {
  const templates = new Set(couponTemplates.map(({ code }) => code));
  const storeCodes = new Set(stores.map(({ code }) => code));
  return spendGifts.flatMap(({ code, coupon, from, until, scope = {} }, i) => {
    const at = (...path: (string | number)[]) => ['spendGifts', i, ...path];
    const isDouble = spendGifts.findIndex((one) => one.code === code) < i;
    return [
      ...(isDouble ? [{ path: at('code'), message: `${code} is named twice` }] : []),
      ...(templates.has(coupon)
        ? []
        : [{ path: at('coupon'), message: `coupon template ${coupon} is not in this file` }]),
      ...(from <= until ? [] : [{ path: at('until'), message: 'is before from' }]),
      ...(scope.stores ?? []).flatMap((store, j) =>
        storeCodes.has(store)
          ? []
          : [{ path: at('scope', 'stores', j), message: `store ${store} is not in this file` }],
      ),
    ];
  });
}

/** `services[1].code` as steps. */
function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([part]) =>
    /^\d+$/.test(part) ? Number(part) : part,
  );
}
