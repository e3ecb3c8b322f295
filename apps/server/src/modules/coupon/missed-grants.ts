import { Injectable } from '@nestjs/common';
import { actorCaller, type Ctx, type Reader, type Tx } from '../../platform/index.js';
import { MissedGrantRepository } from './missed-grant.repository.js';
import type { MissedGrant, MissedGrantId, Owed, Service } from './missed-grant.types.js';

/** What sources owe, for those who make it good. */
@Injectable()
export class MissedGrants {
  constructor(private readonly repository: MissedGrantRepository) {}

  find(reader: Reader, id: MissedGrantId): Promise<MissedGrant | null> {
    return this.repository.find(reader, id);
  }

  /** How these were served before, by `owedKey`; who is not in it never was. */
  listServed(reader: Reader, owed: readonly Owed[]): Promise<Map<string, Service>> {
    return this.repository.listServed(reader, owed);
  }

  /** As they are now, locked; the caller holds the members' rows. */
  lock(tx: Tx, ids: readonly MissedGrantId[]): Promise<MissedGrant[]> {
    return this.repository.lock(tx, ids);
  }

  /** Not to be given any more; gives how many were open. */
  close(tx: Tx, ctx: Ctx, ids: readonly MissedGrantId[], note: string): Promise<number> {
    return this.repository.close(tx, ids, { at: ctx.now, by: actorCaller(ctx.actor), note });
  }
}
