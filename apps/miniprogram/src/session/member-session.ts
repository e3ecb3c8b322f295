/**
 * Who is using the mini-program as a customer. Everybody is let in to look around: the first
 * start signs in silently with a login code, which tells the server the WeChat account and
 * nothing else. A log-out is remembered, so that no start after it signs in by itself.
 */
import { send } from '../api/client';
import type { MemberView, Registration, Session } from '../api/types';
import { forget, login, recall, remember } from '../platform';
import { createStore } from '../store';

export type Person =
  | { kind: 'unknown' }
  | { kind: 'visitor' }
  | { kind: 'signedOut' }
  | { kind: 'member'; member: MemberView };

/** What a page that shows offers must know; until the person is known they are a visitor. */
export type Standing = 'visitor' | 'signedOut' | 'member';

export const memberBase = '/api/member/v1';

/** What was known when the mini-program was closed: enough to show the member code without network. */
function remembered(): Person {
  if (recall<boolean>('signedOut')) return { kind: 'signedOut' };
  const member = recall<MemberView>('member');
  return member ? { kind: 'member', member } : { kind: 'unknown' };
}

const person = createStore<Person>(remembered());
let token = recall<string>('memberToken');
let signingIn: Promise<string> | undefined;

function keepToken(next: string): void {
  token = next;
  remember('memberToken', next);
}

async function openSession(): Promise<string> {
  const code = await login();
  const session = await send<Session>(memberBase, {
    method: 'POST',
    path: '/sessions',
    body: { code },
  });
  keepToken(session.token);
  memberSession.see(session.member);
  return session.token;
}

export const memberSession = {
  usePerson: person.use,
  useStanding(): Standing {
    const { kind } = person.use();
    return kind === 'unknown' ? 'visitor' : kind;
  },
  person: person.get,
  token: () => token,

  /** One sign-in at a time: pages that start together wait for the same one. */
  signIn(): Promise<string> {
    forget('signedOut');
    signingIn ??= openSession().finally(() => {
      signingIn = undefined;
    });
    return signingIn;
  },

  /** The way back in after a 401; who logged out stays out. */
  async signInAgain(): Promise<string | undefined> {
    return person.get().kind === 'signedOut' ? undefined : memberSession.signIn();
  },

  /** What the server last said about the member. */
  see(member: MemberView | null): void {
    if (member) remember('member', member);
    else forget('member');
    person.set(member ? { kind: 'member', member } : { kind: 'visitor' });
  },

  async register(registration: Registration, key: string): Promise<MemberView> {
    const visitorToken = token ?? (await memberSession.signIn());
    const member = await send<MemberView>(
      memberBase,
      { method: 'POST', path: '/registration', body: registration, key },
      visitorToken,
    );
    memberSession.see(member);
    return member;
  },

  async signOut(): Promise<void> {
    const ended = token;
    token = undefined;
    forget('memberToken');
    forget('memberCode');
    forget('member');
    remember('signedOut', true);
    person.set({ kind: 'signedOut' });
    // The phone forgets even when the server can't be told: its token ends by itself.
    await send<void>(memberBase, { method: 'DELETE', path: '/sessions/current' }, ended).catch(
      () => undefined,
    );
  },
};
