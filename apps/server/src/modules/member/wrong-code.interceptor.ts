import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import type { DoorRequest } from '../../platform/index.js';
import { MemberCodes, WrongMemberCode } from './member-codes.service.js';

/** Counts wrong member codes of every route once their transaction has been rolled back. */
@Injectable()
export class WrongCodeInterceptor implements NestInterceptor {
  constructor(private readonly memberCodes: MemberCodes) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => this.count(host, error)));
  }

  private async count(host: ExecutionContext, error: unknown): Promise<never> {
    const { ctx } = host.switchToHttp().getRequest<DoorRequest>();
    if (ctx && error instanceof WrongMemberCode)
      throw await this.memberCodes.countWrong(ctx, error);
    throw error;
  }
}
