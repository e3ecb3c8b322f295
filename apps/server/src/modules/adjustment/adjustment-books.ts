import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import {
  insufficientPoints,
  type Ledger,
  lotExpiry,
  PointsBooks,
  type PointsView,
} from '../points/index.js';
import { needsSecondPerson } from './adjustment.rules.js';
import type { Adjustment } from './adjustment.types.js';

/** A member's points with an adjustment made in memory; written only by `save`. */
export interface AdjustedBook {
  ledger: Ledger;
  before: PointsView;
  after: PointsView;
  /** What it came to, signed. */
  points: number;
  /** So many that it waits for another person's approval. */
  needsSecondPerson: boolean;
}

type Wanted = Pick<Adjustment, 'id' | 'memberId' | 'points' | 'orderId'>;

/** The one place where an adjustment meets the ledger: tried on, previewed and posted alike. */
@Injectable()
export class AdjustmentBooks {
  constructor(
    private readonly books: PointsBooks,
    private readonly brand: BrandService,
  ) {}

  /** 422 INSUFFICIENT_POINTS (with the balance), NOTHING_TO_REVERSE. The caller holds the member's lock. */
  async adjust(tx: Tx, ctx: Ctx, adjustment: Wanted): Promise<AdjustedBook> {
    const book = await this.tryOn(tx, ctx, adjustment);
    if (book instanceof AppError) throw book;
    return book;
  }

  /** The same, a refusal given instead of thrown. */
  async tryOn(tx: Tx, ctx: Ctx, adjustment: Wanted): Promise<AdjustedBook | AppError> {
    const ledger = await this.books.open(tx, adjustment.memberId, ctx.now);
    const before = ledger.view();
    const { orderId } = adjustment;
    const points =
      orderId === null
        ? await this.correct(ctx, ledger, adjustment)
        : await this.takeBack(tx, ctx, ledger, { ...adjustment, orderId });
    if (points instanceof AppError) return points;
    const { adjustments } = (await this.brand.settings()).points;
    const needsSecond = needsSecondPerson(points, adjustments?.secondPersonAbove);
    return { ledger, before, after: ledger.view(), points, needsSecondPerson: needsSecond };
  }

  save(tx: Tx, ctx: Ctx, { ledger }: AdjustedBook): Promise<void> {
    return this.books.save(tx, ctx, ledger);
  }

  /** New points are good as if earned today. */
  private async correct(
    { now }: Ctx,
    ledger: Ledger,
    { id, points }: Pick<Adjustment, 'id' | 'points'>,
  ): Promise<number | AppError> {
    const settings = await this.brand.settings();
    const expiresAt = lotExpiry(settings.points.expiry, now, settings.timeZone);
    const source = { type: 'adjustment', id } as const;
    const done = ledger.adjust({ points, source, occurredAt: now, expiresAt });
    return done.done ? points : insufficientPoints(done.balance);
  }

  /** All that the order has earned, as a whole refund of it would. */
  private async takeBack(
    tx: Tx,
    { now }: Ctx,
    ledger: Ledger,
    { id, orderId }: Pick<Adjustment, 'id'> & { orderId: string },
  ): Promise<number | AppError> {
    const of = { type: 'order', id: orderId } as const;
    const source = { type: 'adjustment', id } as const;
    await this.books.recall(tx, ledger, [of, source]);
    const taken = ledger.reverse({ of, upTo: 'all', reason: 'FRAUD', source, occurredAt: now });
    return taken > 0 ? -taken : new AppError('NOTHING_TO_REVERSE');
  }
}
