import { refuse } from './answer.js';
import type { App, OneTimeCode, User } from './records.js';
import type { World } from './world.js';

const CODE_LIFE_MS = 5 * 60_000;
const LOGINS_PER_MINUTE = 100;
const BLOCKED_RISK = 4;

/** The client's side and the server's side of login and phone codes (contract §1.1, §1.2, §1.4). */
export class SignIn {
  private loginTimes = new Map<string, number[]>();

  constructor(private readonly world: World) {}

  reset(): void {
    this.loginTimes.clear();
  }

  /** `wx.login`: a code of 5 minutes, good once (contract §1.1). */
  loginCode(user: User): string {
    user.lastVisitAt = this.world.clock.now();
    return this.addCode(this.world.loginCodes, `0${this.world.random.text(31)}`, user);
  }

  /** `<button open-type="getPhoneNumber">`: its code is another one than the login code (contract §1.4). */
  phoneCode(user: User): string {
    user.lastVisitAt = this.world.clock.now();
    return this.addCode(this.world.phoneCodes, this.world.random.hex(64), user);
  }

  /** contract §1.1, §10.2: unknown or expired 40029, used 40163, too many 45011, high risk 40226. */
  code2Session(app: App, code: string): { openid: string; session_key: string; unionid?: string } {
    const known = this.world.loginCodes.get(code);
    if (!known || known.appid !== app.appid) refuse(40029, 'invalid code');
    if (known.used) refuse(40163, 'code been used');
    if (known.expiresAt <= this.world.clock.now()) refuse(40029, 'invalid code');
    const user = this.userOf(known);
    this.countLogin(user);
    known.used = true;
    if (user.risk >= BLOCKED_RISK) refuse(40226, 'code blocked');
    if (!user.sessionKey || this.world.random.chance(app.sessionKeyRotation)) {
      user.sessionKey = this.world.random.bytes(16).toString('base64');
    }
    const session = { openid: user.openid, session_key: user.sessionKey };
    return app.boundToOpenPlatform ? { ...session, unionid: user.unionid } : session;
  }

  /** contract §1.4, §10.3: another app 40013; unknown, used, expired or another openid 40029. */
  phoneNumber(appid: string, code: string, openid: string | undefined): Record<string, unknown> {
    const known = this.world.phoneCodes.get(code);
    if (!known) refuse(40029, 'invalid code');
    if (known.appid !== appid) refuse(40013, 'invalid appid');
    if (known.used || known.expiresAt <= this.world.clock.now()) refuse(40029, 'invalid code');
    if (openid !== undefined && openid !== known.openid) refuse(40029, 'invalid code');
    known.used = true;
    const { phone } = this.userOf(known);
    return {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: this.world.clock.unixSeconds(), appid },
    };
  }

  private addCode(codes: Map<string, OneTimeCode>, code: string, user: User): string {
    const expiresAt = new Date(this.world.clock.now().getTime() + CODE_LIFE_MS);
    codes.set(code, { appid: user.appid, openid: user.openid, expiresAt, used: false });
    return code;
  }

  private countLogin(user: User): void {
    const now = this.world.clock.now().getTime();
    const recent = (this.loginTimes.get(user.openid) ?? []).filter((time) => time > now - 60_000);
    if (recent.length >= LOGINS_PER_MINUTE) refuse(45011, 'api minute-quota reach limit');
    this.loginTimes.set(user.openid, [...recent, now]);
  }

  private userOf(code: OneTimeCode): User {
    return this.world.users.get(code.openid) ?? refuse(40029, 'invalid code');
  }
}
