import { type Ctx, invariant, type MemberId } from '../../platform/index.js';

/** The member who calls. The door's guard lets only members through to routes that ask this. */
export function memberIdOf(ctx: Ctx): MemberId {
  invariant(ctx.actor.kind === 'member', 'the route is for members');
  return ctx.actor.memberId;
}
