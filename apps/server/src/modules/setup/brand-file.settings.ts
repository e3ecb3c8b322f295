import { type BrandSettings, DEFAULT_SETTINGS } from '../brand/index.js';
import type { BrandFile } from './brand-file.js';

/** The settings of a file, what it leaves out filled in. */
export function settingsOf({
  brand,
  points,
  tierPolicy,
  growth,
  birthday,
  welcome,
  marketing,
  memberPrice,
  coupons,
  expiryNotices,
  spendGifts = [],
  couponTemplates = [],
}: BrandFile): BrandSettings {
  return {
    name: brand.name,
    timeZone: brand.timeZone,
    privacy: brand.privacy ?? DEFAULT_SETTINGS.privacy,
    points: { ...DEFAULT_SETTINGS.points, ...points },
    tierPolicy: { ...DEFAULT_SETTINGS.tierPolicy, ...tierPolicy },
    ...(growth ? { growth: { activities: {}, ...growth } } : {}),
    birthday: { ...DEFAULT_SETTINGS.birthday, ...birthday },
    welcome: welcome ?? {},
    marketing: { ...DEFAULT_SETTINGS.marketing, ...marketing },
    memberPrice: memberPrice ?? {},
    coupons: { ...DEFAULT_SETTINGS.coupons, ...coupons },
    expiryNotices: { ...DEFAULT_SETTINGS.expiryNotices, ...expiryNotices },
    spendGifts,
    couponGroups: [...new Set(couponTemplates.flatMap(({ group }) => group ?? []))],
  };
}
