/** Members and orders for the tests of the order doors, without going through the joining page. */
import { memberCodeAt } from '@shuke/shared';
import { MemberService } from '../../apps/server/src/modules/member/index.js';
import { OwnCode } from '../../apps/server/src/modules/member/own-code.service.js';
import { PointsBooks } from '../../apps/server/src/modules/points/index.js';
import { TierBooks } from '../../apps/server/src/modules/tier/index.js';
import {
  type Ctx,
  type MemberId,
  newId,
  systemCtx,
  UnitOfWork,
} from '../../apps/server/src/platform/index.js';
import type { TestApp } from '../support/app.js';
import type { AnyBody } from '../support/callers.js';

export interface GivenMember {
  id: MemberId;
  memberNo: string;
  phone: string;
  /** The code that the member's phone shows at an instant, by default now. */
  code(at?: Date): string;
}

let phones = 0;
let numbers = 0;

export async function givenMember(
  app: TestApp,
  joinedAt = '2025-01-01T00:00:00Z',
): Promise<GivenMember> {
  const phone = `139${String(phones++).padStart(8, '0')}`;
  const ctx = systemCtx('test', 'given-member', app.clock.now());
  const id = await join(app, ctx, phone, new Date(joinedAt));
  const { memberNo, secret } = await app.app
    .get(OwnCode, { strict: false })
    .show(memberCtx(ctx, id));
  return {
    id,
    memberNo,
    phone,
    code: (at = app.clock.now()) => memberCodeAt(memberNo, secret, at.getTime()),
  };
}

export function memberCtx(ctx: Ctx, memberId: MemberId): Ctx {
  const actor = {
    kind: 'member',
    memberId,
    identityId: newId('idn'),
    sessionId: newId('ses'),
  } as const;
  return { ...ctx, actor };
}

function join(app: TestApp, ctx: Ctx, phone: string, joinedAt: Date): Promise<MemberId> {
  const of = <T>(type: new (...parts: never[]) => T) => app.app.get(type, { strict: false });
  return of(UnitOfWork).run('given.member', async (tx) => {
    const enrolled = await of(MemberService).enrol(tx, ctx, newcomer(phone, joinedAt));
    if (!enrolled) throw new Error(`the phone ${phone} is taken`);
    const { id } = enrolled;
    await of(PointsBooks).start(tx, id);
    await of(TierBooks).start(tx, ctx, id, joinedAt);
    return id;
  });
}

function newcomer(phone: string, joinedAt: Date) {
  return {
    phone,
    phonePending: false,
    profile: { nickname: null, birthday: null, gender: null },
    profileByMember: false,
    consents: [{ purpose: 'service' as const, version: '2026-01', granted: true }],
    source: { channel: 'pos', storeCode: 'S01', staffCode: null, scene: null, referrerNo: null },
    joinedAt,
  };
}

/** A valid order of one line in S01, paid at the start of the tests. */
export function order(overrides: AnyBody = {}): AnyBody {
  const { paidFen = 10_000 } = overrides;
  return {
    channel: 'pos',
    orderNo: `T-${++numbers}`,
    storeCode: 'S01',
    paidAt: '2026-03-10T04:00:00Z',
    lines: [line(1, paidFen)],
    paidFen,
    ...overrides,
  };
}

export function line(lineNo: number, paidFen: number, more: AnyBody = {}): AnyBody {
  return { lineNo, sku: `SKU-${lineNo}`, quantity: 1, amountFen: paidFen, paidFen, ...more };
}

export function refund(refundedFen: number, more: AnyBody = {}): AnyBody {
  return {
    refundNo: `R-${++numbers}`,
    refundedFen,
    refundedAt: '2026-03-10T04:00:00Z',
    ...more,
  };
}
