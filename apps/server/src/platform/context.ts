import type { Role, Scope } from '@shuke/shared';
import { invariant } from './app-error.js';
import type { Id, MemberId } from './ids.js';

export type Actor =
  | { kind: 'system'; name: string }
  | { kind: 'public' }
  | { kind: 'visitor'; identityId: Id<'idn'>; sessionId: Id<'ses'> }
  | { kind: 'member'; memberId: MemberId; identityId: Id<'idn'>; sessionId: Id<'ses'> }
  | StaffActor
  | ApiKeyActor;

export interface StaffActor {
  kind: 'staff';
  staffCode: string;
  role: Role;
  /** Codes of the stores the person works in; an empty list for roles with the whole brand. */
  storeCodes: string[];
  sessionId: Id<'ses'>;
  door: 'staff' | 'console';
  /** Of a console session. */
  csrfToken?: string;
}

export interface ApiKeyActor {
  kind: 'apiKey';
  keyId: string;
  channel: string;
  /** Empty: every store. */
  storeCodes: string[];
  scopes: Scope[];
}

/** Made once at the edge; every service takes it first. */
export interface Ctx {
  actor: Actor;
  requestId: string;
  now: Date;
  idempotencyKey?: string;
  /** Where a request came from; never written to a log or a row. */
  address?: string;
}

/** Who is calling, as one text: the caller of idempotency rows and of audit entries. */
export function actorCaller(actor: Actor): string {
  switch (actor.kind) {
    case 'system':
      return `system:${actor.name}`;
    case 'public':
      return 'public';
    case 'visitor':
      return `visitor:${actor.identityId}`;
    case 'member':
      return `member:${actor.memberId}`;
    case 'staff':
      return `staff:${actor.staffCode}`;
    case 'apiKey':
      return `apiKey:${actor.keyId}`;
  }
}

export function systemCtx(name: string, requestId: string, now: Date): Ctx {
  return { actor: { kind: 'system', name }, requestId, now };
}

/** The member of staff who calls; the doors' guards let nobody else to routes that ask this. */
export function staffOf(ctx: Ctx): StaffActor {
  invariant(ctx.actor.kind === 'staff', 'the route is for staff');
  return ctx.actor;
}

/** The key that signed the call; the open door lets nobody else in. */
export function apiKeyOf(ctx: Ctx): ApiKeyActor {
  invariant(ctx.actor.kind === 'apiKey', 'the route is for keys');
  return ctx.actor;
}
