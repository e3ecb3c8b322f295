import { Injectable } from '@nestjs/common';
import { AppError, type MemberId, type Tx } from '../../platform/index.js';
import { MemberRepository } from './member.repository.js';
import type { MemberRow } from './member.types.js';

/**
 * The member's row is the lock of everything the member owns: every write of a member-owned thing
 * begins here, after the idempotency row and before any other row, so that writes of one member
 * come one after the other and never deadlock with each other.
 */
@Injectable()
export class MemberLock {
  constructor(private readonly repository: MemberRepository) {}

  /** Throws 404 MEMBER_UNKNOWN. */
  async lock(tx: Tx, memberId: MemberId): Promise<MemberRow> {
    const member = await this.repository.lockById(tx, memberId);
    if (!member) throw new AppError('MEMBER_UNKNOWN');
    return member;
  }

  /** Many members of one chunk of work, each a unit of its own in meaning; who is unknown is left out. */
  lockMany(tx: Tx, memberIds: readonly MemberId[]): Promise<MemberRow[]> {
    return this.repository.lockByIds(tx, memberIds);
  }
}
