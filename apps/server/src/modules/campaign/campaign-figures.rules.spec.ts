import { describe, expect, it } from '@jest/globals';
import {
  type CampaignFigures,
  NO_FIGURES,
  notGrantedOf,
  progressOf,
  resultsOf,
} from './campaign-figures.rules.js';

const delivery = (state: string, count: number, reason: string | null = null, tapped = 0) => ({
  state,
  reason,
  count,
  tapped,
});

const FIGURES: CampaignFigures = {
  members: { waiting: 5, served: 30, over_budget: 3, sold_out: 2, no_consent: 1 },
  deliveries: [
    delivery('planned', 4),
    delivery('sent', 6),
    delivery('delivered', 7, null, 3),
    delivery('failed', 2, 'NO_CREDIT'),
    delivery('unknown', 1),
    delivery('skipped', 8, 'NO_CREDIT', 2),
    delivery('skipped', 2, 'FREQUENCY_CAP'),
  ],
  coupons: { granted: 30, redeemed: 4 },
  orders: { count: 9, revenueFen: 123_400 },
};

describe('the figures of a campaign', () => {
  it('count each member of the snapshot at most once', () => {
    expect(progressOf(FIGURES, false)).toEqual({
      planned: 41,
      sent: 13,
      inbox: 8,
      failed: 8,
      skipped: 3,
    });
  });

  it('count those who were still waiting when it was cancelled as skipped', () => {
    expect(progressOf(FIGURES, true).skipped).toBe(8);
  });

  it('say what came of it', () => {
    expect(resultsOf(FIGURES)).toEqual({
      granted: 30,
      delivered: 7,
      tapped: 5,
      redeemed: 4,
      orders: 9,
      revenueFen: 123_400,
    });
  });

  it('say who got no coupon, and why', () => {
    expect(notGrantedOf(FIGURES)).toEqual([
      { why: 'SOLD_OUT', count: 2 },
      { why: 'BUDGET_USED_UP', count: 3 },
    ]);
    expect(notGrantedOf(NO_FIGURES)).toEqual([]);
  });

  it('are nothing for a draft', () => {
    expect(progressOf(NO_FIGURES, false)).toEqual({
      planned: 0,
      sent: 0,
      inbox: 0,
      failed: 0,
      skipped: 0,
    });
  });
});
