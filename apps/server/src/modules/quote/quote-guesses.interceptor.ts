import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { DoorRequest } from '../../platform/index.js';
import { CouponGuesses } from '../coupon/index.js';
import type { QuoteAnswer } from './dto/quote.dto.js';

/** A quote tells which codes nobody has; who asks for too many of those is told no more. */
@Injectable()
export class QuoteGuessesInterceptor implements NestInterceptor {
  constructor(private readonly guesses: CouponGuesses) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(mergeMap((answer) => this.count(host, answer)));
  }

  private async count(host: ExecutionContext, answer: QuoteAnswer | undefined) {
    const { ctx } = host.switchToHttp().getRequest<DoorRequest>();
    const unknown = answer?.coupons.filter(({ why }) => why === 'COUPON_UNKNOWN') ?? [];
    if (ctx) for (const _ of unknown) await this.guesses.count(ctx);
    return answer;
  }
}
