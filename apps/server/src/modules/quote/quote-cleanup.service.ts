import { Injectable } from '@nestjs/common';
import { type Ctx, later, UnitOfWork } from '../../platform/index.js';
import { QuoteRepository } from './quote.repository.js';

const DAY_SECONDS = 86_400;
const CHUNK = 1000;

/** Quotes that nobody will order any more go after a day; what they held was free long before. */
@Injectable()
export class QuoteCleanup {
  constructor(
    private readonly quotes: QuoteRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(ctx: Ctx): Promise<void> {
    const before = later(ctx.now, -DAY_SECONDS);
    for (let gone = CHUNK; gone === CHUNK; ) {
      gone = await this.unitOfWork.run('quote.cleanup', (tx) =>
        this.quotes.drop(tx, before, CHUNK),
      );
    }
  }
}
