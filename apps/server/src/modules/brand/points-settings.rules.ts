import { isBusinessDay } from '@shuke/shared';
import type { PointsCampaign, PointsSettings } from './brand.settings.js';

/** What is wrong with the points settings that their shape doesn't show. */
export interface SettingsFault {
  /** Steps below `points`. */
  path: (string | number)[];
  message: string;
}

interface Known {
  stores: ReadonlySet<string>;
  tiers: ReadonlySet<string>;
}

type Rules = Pick<PointsSettings, 'exclude'> &
  Partial<Pick<PointsSettings, 'multipliers' | 'campaigns' | 'transfers'>>;

/** Reasons of entries that are no multiplier's and no campaign's. */
const RESERVED = ['BASE', 'TIER'];

/** Codes name entries, so each is there once; stores and tiers that are named must exist. */
export function pointsSettingsFaults(points: Rules, known: Known): SettingsFault[] {
  const { multipliers = [], campaigns = [], exclude, transfers } = points;
  const places = [
    ...multipliers.map(({ code }, i) => ({ code, path: ['multipliers', i, 'code'] })),
    ...campaigns.map(({ code }, i) => ({ code, path: ['campaigns', i, 'code'] })),
  ];
  return [
    ...codeFaults(places),
    ...unknown(exclude?.stores, known.stores, ['exclude', 'stores'], '门店'),
    ...transferFaults(transfers),
    ...campaigns.flatMap((campaign, i) => campaignFaults(campaign, ['campaigns', i], known)),
  ];
}

/** Otherwise nobody could send any. */
function transferFaults(transfers: Rules['transfers']): SettingsFault[] {
  if (!transfers || transfers.maxPerDay >= transfers.minPoints) return [];
  return [{ path: ['transfers', 'maxPerDay'], message: '每天最多的不能少于一次最少的' }];
}

function codeFaults(places: readonly { code: string; path: (string | number)[] }[]) {
  const codes = places.map(({ code }) => code);
  return places.flatMap(({ code, path }, i): SettingsFault[] => {
    if (RESERVED.includes(code)) return [{ path, message: `${code} 是保留的编号` }];
    return codes.indexOf(code) < i ? [{ path, message: `编号 ${code} 已经用过` }] : [];
  });
}

function campaignFaults(
  campaign: PointsCampaign,
  path: (string | number)[],
  known: Known,
): SettingsFault[] {
  const { from, until, stores, tiers } = campaign;
  const days = (['from', 'until'] as const)
    .filter((name) => !isBusinessDay(campaign[name]))
    .map((name) => ({ path: [...path, name], message: '不是一个日期' }));
  const turned = days.length === 0 && until < from;
  return [
    ...days,
    ...(turned ? [{ path: [...path, 'until'], message: '结束日期不能早于开始日期' }] : []),
    ...unknown(stores, known.stores, [...path, 'stores'], '门店'),
    ...unknown(tiers, known.tiers, [...path, 'tiers'], '等级'),
  ];
}

function unknown(
  codes: readonly string[] | undefined,
  known: ReadonlySet<string>,
  path: (string | number)[],
  what: string,
): SettingsFault[] {
  return [...(codes ?? []).entries()]
    .filter(([, code]) => !known.has(code))
    .map(([i, code]) => ({ path: [...path, i], message: `${what} ${code} 不存在` }));
}
