/**
 * A browser has no WeChat. For demo and tests the simulator lends it a user, made once and
 * remembered per world; `?user=<openid>` in the address plays a certain one. A server in production
 * serves no simulator, so H5 can't sign in there.
 */
import { recall, remember } from './storage';
import { playedUser } from './world.h5';

interface SimulatedUser {
  openid: string;
  phone: string;
}

const base = '/simulator/__sim/users';

async function askSimulator<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(base + path, init);
  if (!answer.ok) throw new Error(`the WeChat simulator answered ${answer.status}`);
  return (await answer.json()) as T;
}

export function postToSimulator<T>(path: string, body: object): Promise<T> {
  return askSimulator(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function findUser(): Promise<SimulatedUser> {
  const wanted = playedUser();
  if (!wanted) return postToSimulator<SimulatedUser>('', {});
  const { items } = await askSimulator<{ items: SimulatedUser[] }>('');
  const found = items.find(({ openid }) => openid === wanted);
  return found ?? postToSimulator<SimulatedUser>('', { openid: wanted });
}

let finding: Promise<SimulatedUser> | undefined;

export function simulatedUser(): Promise<SimulatedUser> {
  const known = recall<SimulatedUser>('simulatedUser');
  if (known) return Promise.resolve(known);
  finding ??= findUser()
    .then((user) => {
      remember('simulatedUser', user);
      return user;
    })
    .finally(() => {
      finding = undefined;
    });
  return finding;
}

export async function simulatedCode(kind: 'login-code' | 'phone-code'): Promise<string> {
  const { openid } = await simulatedUser();
  return (await postToSimulator<{ code: string }>(`/${openid}/${kind}`, {})).code;
}
