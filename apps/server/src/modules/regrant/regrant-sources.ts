import { Injectable } from '@nestjs/common';
import type { CouponSource } from '@shuke/shared';
import type { Ctx, MemberId, Tx } from '../../platform/index.js';
import type { Coupon, MissedGrant } from '../coupon/index.js';
import type { MemberRow } from '../member/index.js';

/** What a source makes of those that it still owes. */
export interface Admission {
  /** May be given now; who is neither here nor in `gone` waits on. */
  admitted: readonly MissedGrant[];
  /** Is owed no more, and why. */
  gone?: readonly { missed: MissedGrant; note: string }[];
}

export interface Regranted {
  missed: MissedGrant;
  coupon: Coupon;
}

/** A source that has more to do than to hand the coupon over; a source without one has not. */
export interface RegrantSource {
  /** Takes the locks that come before the members' rows. */
  lock?(tx: Tx, missed: readonly MissedGrant[]): Promise<void>;
  admit?(
    tx: Tx,
    missed: readonly MissedGrant[],
    members: ReadonlyMap<MemberId, MemberRow>,
  ): Promise<Admission>;
  granted?(tx: Tx, ctx: Ctx, granted: readonly Regranted[]): Promise<void>;
}

/** Registered while modules are made (`onModuleInit`), once a type of source. */
@Injectable()
export class RegrantSources {
  private readonly sources = new Map<CouponSource, RegrantSource>();

  register(type: CouponSource, source: RegrantSource): void {
    this.sources.set(type, source);
  }

  /** The missed grants of each source that has more to do. */
  parts(missed: readonly MissedGrant[]): [RegrantSource, MissedGrant[]][] {
    return [...this.sources].flatMap(([type, source]): [RegrantSource, MissedGrant[]][] => {
      const part = missed.filter((one) => one.source.type === type);
      return part.length === 0 ? [] : [[source, part]];
    });
  }

  isPlain({ source }: MissedGrant): boolean {
    return !this.sources.has(source.type);
  }
}
