import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import type { DoorRequest } from '../../platform/index.js';
import { CouponGuesses, UnknownCouponCode } from './coupon-guesses.js';

/** Counts coupon codes that nobody has, of every route, once their transaction has been rolled back. */
@Injectable()
export class UnknownCodeInterceptor implements NestInterceptor {
  constructor(private readonly guesses: CouponGuesses) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => this.count(host, error)));
  }

  private async count(host: ExecutionContext, error: unknown): Promise<never> {
    const { ctx } = host.switchToHttp().getRequest<DoorRequest>();
    if (ctx && error instanceof UnknownCouponCode) await this.guesses.count(ctx);
    throw error;
  }
}
