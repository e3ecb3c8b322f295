/**
 * A browser has no WeChat. For demo and tests the simulator lends it a user, made once and
 * remembered per world. A server in production serves no simulator, so H5 can't sign in there.
 */
import { recall, remember } from './storage';

interface SimulatedUser {
  openid: string;
  phone: string;
}

const base = '/simulator/__sim/users';

export async function postToSimulator<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the WeChat simulator answered ${answer.status}`);
  return (await answer.json()) as T;
}

let making: Promise<SimulatedUser> | undefined;

async function makeUser(): Promise<SimulatedUser> {
  const user = await postToSimulator<SimulatedUser>('', {});
  remember('simulatedUser', user);
  return user;
}

export function simulatedUser(): Promise<SimulatedUser> {
  const known = recall<SimulatedUser>('simulatedUser');
  if (known) return Promise.resolve(known);
  making ??= makeUser().finally(() => {
    making = undefined;
  });
  return making;
}

export async function simulatedCode(kind: 'login-code' | 'phone-code'): Promise<string> {
  const { openid } = await simulatedUser();
  return (await postToSimulator<{ code: string }>(`/${openid}/${kind}`, {})).code;
}
