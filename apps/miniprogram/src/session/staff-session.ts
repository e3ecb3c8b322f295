/** Who stands behind the counter: a WeChat account bound once to a staff row. */

import { ApiError } from '../api/api-error';
import { send } from '../api/client';
import type { Staff, StaffSession } from '../api/types';
import { forget, login, recall, remember } from '../platform';
import { createStore } from '../store';

export const staffBase = '/api/staff/v1';

const staff = createStore<Staff | undefined>(recall<Staff>('staff'));
let token = recall<string>('staffToken');

function keep(session: StaffSession): string {
  token = session.token;
  remember('staffToken', session.token);
  remember('staff', session.staff);
  staff.set(session.staff);
  return session.token;
}

function forgetStaff(): void {
  token = undefined;
  forget('staffToken');
  forget('staff');
  staff.set(undefined);
}

export const staffSession = {
  useStaff: staff.use,
  token: () => token,

  async bind(inviteCode: string): Promise<void> {
    const code = await login();
    keep(
      await send<StaffSession>(staffBase, {
        method: 'POST',
        path: '/bindings',
        body: { code, inviteCode },
      }),
    );
  },

  async signIn(): Promise<string> {
    const code = await login();
    return keep(
      await send<StaffSession>(staffBase, { method: 'POST', path: '/sessions', body: { code } }),
    );
  },

  /** An account that is no longer bound is shown the door instead of an error. */
  async signInAgain(): Promise<string | undefined> {
    return staffSession.signIn().catch((error: unknown) => {
      if (error instanceof ApiError && !error.mayBeRepeated) forgetStaff();
      return undefined;
    });
  },

  async signOut(): Promise<void> {
    const ended = token;
    forgetStaff();
    // The phone forgets even when the server can't be told: its token ends by itself.
    await send<void>(staffBase, { method: 'DELETE', path: '/sessions/current' }, ended).catch(
      () => undefined,
    );
  },
};
