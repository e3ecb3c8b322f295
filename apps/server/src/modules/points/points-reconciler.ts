/**
 * Holds every member's points against themselves: sums, lots, allocations, the cached account and
 * the digests. Goes through all members in ranges of their ids without holding anything up; what
 * looks wrong is looked at again under the account's lock, since a posting may have come between.
 */
import { Injectable } from '@nestjs/common';
import { Database, type MemberId, type Tx, UnitOfWork } from '../../platform/index.js';
import { type Difference, firstDifference } from './account-check.js';
import { LedgerRepository } from './ledger.repository.js';
import { ReconcileRepository, rangeOf } from './reconcile.repository.js';

const ACCOUNTS_AT_ONCE = 200;

export interface Reconciliation {
  /** Members looked at. */
  members: number;
  /** The first difference of each member that has one: the row, what of it, and in words. */
  differences: ({ memberId: MemberId } & Difference)[];
}

@Injectable()
export class PointsReconciler {
  constructor(
    private readonly repository: ReconcileRepository,
    private readonly ledgers: LedgerRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async reconcile(): Promise<Reconciliation> {
    const found: Reconciliation = { members: 0, differences: [] };
    let range = await this.repository.nextRange(this.database, Buffer.alloc(16), ACCOUNTS_AT_ONCE);
    while (range !== null) {
      for (const rows of await this.repository.listRows(this.database, range)) {
        found.members += 1;
        const difference = firstDifference(rows) && (await this.lookAgain(rows.memberId));
        if (difference) found.differences.push({ memberId: rows.memberId, ...difference });
      }
      range = await this.repository.nextRange(this.database, range.through, ACCOUNTS_AT_ONCE);
    }
    return found;
  }

  private lookAgain(memberId: MemberId): Promise<Difference | null> {
    return this.unitOfWork.run('points.reconcile', async (tx: Tx) => {
      await this.ledgers.lockAccounts(tx, [memberId]);
      const [rows] = await this.repository.listRows(tx, rangeOf(memberId));
      return rows ? firstDifference(rows) : null;
    });
  }
}
