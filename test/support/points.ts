/** A member with points, made by the product's own services: what the specs of the ledger begin with. */
import { MemberService } from '../../apps/server/src/modules/member/index.js';
import {
  type Ledger,
  PointsBooks,
  PointsReconciler,
  type Source,
} from '../../apps/server/src/modules/points/index.js';
import { type MemberId, systemCtx, UnitOfWork } from '../../apps/server/src/platform/index.js';
import type { TestApp } from './app.js';

let phones = 0;

export async function givenMember(app: TestApp): Promise<MemberId> {
  const now = app.clock.now();
  const source = {
    channel: 'test',
    storeCode: null,
    staffCode: null,
    scene: null,
    referrerNo: null,
  };
  return unitOfWork(app).run('given.member', async (tx) => {
    const enrolled = await app.app.get(MemberService, { strict: false }).enrol(tx, ctxOf(app), {
      phone: `138${String(++phones).padStart(8, '0')}`,
      phonePending: false,
      profile: { nickname: null, birthday: null, gender: null },
      profileByMember: false,
      consents: [],
      source,
      joinedAt: now,
    });
    if (enrolled === null) throw new Error('the phone was taken');
    await pointsBooks(app).start(tx, enrolled.id);
    return enrolled.id;
  });
}

/** Opens the member's ledger with the sources recalled, acts on it and saves, as one unit of work. */
export function onLedger<T>(
  app: TestApp,
  memberId: MemberId,
  sources: readonly Source[],
  act: (ledger: Ledger) => T | Promise<T>,
): Promise<T> {
  const books = pointsBooks(app);
  return unitOfWork(app).run('test.points', async (tx) => {
    const ledger = await books.open(tx, memberId, app.clock.now());
    await books.recall(tx, ledger, sources);
    const result = await act(ledger);
    await books.save(tx, ctxOf(app), ledger);
    return result;
  });
}

/** Available at once and good for ever, unless told otherwise. */
export function earning(app: TestApp, orderId: string, points: number, reason = 'ORDER_BASE') {
  const now = app.clock.now();
  const source: Source = { type: 'order', id: orderId };
  return { points, reason, source, occurredAt: now, availableAt: now, expiresAt: null };
}

/** The first difference of each member, in words. */
export async function differencesOf(app: TestApp): Promise<string[]> {
  const { differences } = await app.app.get(PointsReconciler, { strict: false }).reconcile();
  return differences.map(({ difference }) => difference);
}

export function pointsBooks(app: TestApp): PointsBooks {
  return app.app.get(PointsBooks, { strict: false });
}

export function unitOfWork(app: TestApp): UnitOfWork {
  return app.app.get(UnitOfWork, { strict: false });
}

export function ctxOf(app: TestApp) {
  return systemCtx('test', 'spec', app.clock.now());
}
