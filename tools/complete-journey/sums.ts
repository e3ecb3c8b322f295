/** What an import must come to, whoever computes it. */
export interface Sums {
  members: number;
  orders: number;
  paidFen: number;
  basePoints: number;
  tiers: Record<string, number>;
}

export const TIERS = [
  { code: 'BASIC', enterFen: 0 },
  { code: 'BRONZE', enterFen: 5_000 },
  { code: 'SILVER', enterFen: 15_000 },
  { code: 'GOLD', enterFen: 30_000 },
];

export const TIME_ZONE = 'America/New_York';
/** The day on which the brand's clock stands during the import. */
export const TODAY = '2018-01-02';
