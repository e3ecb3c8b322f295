import { IntegerField } from '../../../platform/index.js';

/** What points are worth in the books, and how many are thought to expire. */
export class LiabilityTermsDto {
  @IntegerField({
    nullable: true,
    max: 1_000_000,
    description: 'fen of 100 points; null: as they pay in orders',
  })
  valueFenPer100!: number | null;
  @IntegerField({
    nullable: true,
    max: 100,
    description: 'of a hundred points, until the brand has points that ended; null: not estimated',
  })
  expectedExpiryPercent!: number | null;
}
