import { ApiError } from '../api/api-error';
import { memberApi } from '../api/member';
import { memberSession, type Person } from './member-session';

/** What is true of this person now, asked of the server; who logged out is left alone. */
export async function refreshPerson(): Promise<Person> {
  if (memberSession.person().kind === 'signedOut') return memberSession.person();
  if (!memberSession.token()) {
    await memberSession.signIn();
    return memberSession.person();
  }
  try {
    memberSession.see(await memberApi.me());
  } catch (error) {
    if (!(error instanceof ApiError && error.is('MEMBERS_ONLY'))) throw error;
    memberSession.see(null);
  }
  return memberSession.person();
}
