import { pointsSettingsFaults, type SettingsFault } from '../brand/index.js';
import type { BrandFile } from './brand-file.js';

/** What the shape of a file doesn't show of its points. */
export function pointsFaults({ points, stores, tiers }: BrandFile): SettingsFault[] {
  const known = {
    stores: new Set(stores.map((one) => one.code)),
    tiers: new Set(tiers.map((one) => one.code)),
  };
  return pointsSettingsFaults(points, known).map(({ path, message }) => ({
    path: ['points', ...path],
    message,
  }));
}
