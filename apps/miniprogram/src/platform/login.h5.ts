import { simulatedCode } from './simulated-user.h5';

/** The simulator's login code of this browser's simulated WeChat user. */
export function login(): Promise<string> {
  return simulatedCode('login-code');
}
