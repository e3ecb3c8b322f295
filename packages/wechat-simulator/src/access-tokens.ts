import { refuse } from './answer.js';
import type { App } from './records.js';
import type { World } from './world.js';

export const TOKEN_LIFE_SECONDS = 7200;
const OVERLAP_SECONDS = 300;
const FORCE_PAUSE_SECONDS = 30;
const FORCES_PER_DAY = 20;
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{100,512}$/;

interface IssuedToken {
  token: string;
  appid: string;
  expiresAt: Date;
  revoked: boolean;
}

interface StableFamily {
  current: IssuedToken | null;
  forcedAt: Date | null;
  forcesByDay: Map<string, number>;
}

/**
 * Access tokens of both families (contract §1.3), isolated from each other: an issue in one
 * never touches the tokens of the other, and both kinds are accepted by every endpoint.
 */
export class AccessTokens {
  private issued = new Map<string, IssuedToken>();
  private plain = new Map<string, IssuedToken>();
  private stable = new Map<string, StableFamily>();

  constructor(private readonly world: World) {}

  reset(): void {
    this.issued.clear();
    this.plain.clear();
    this.stable.clear();
  }

  /** contract §1.3 `GET /cgi-bin/token`: always a new one, the previous stays good for at most 5 minutes. */
  issuePlain(app: App): { access_token: string; expires_in: number } {
    const previous = this.plain.get(app.appid);
    if (previous)
      previous.expiresAt = earlier(previous.expiresAt, this.secondsFromNow(OVERLAP_SECONDS));
    const token = this.issue(app);
    this.plain.set(app.appid, token);
    return { access_token: token.token, expires_in: TOKEN_LIFE_SECONDS };
  }

  /** contract §1.3 `POST /cgi-bin/stable_token`: the same token with its remaining life until less than 5 minutes are left. */
  issueStable(app: App, forceRefresh: boolean): { access_token: string; expires_in: number } {
    const family = this.familyOf(app);
    if (forceRefresh) this.force(app, family);
    if (!family.current || this.remainingSeconds(family.current) < OVERLAP_SECONDS)
      this.rollOver(app, family);
    const current = family.current as IssuedToken;
    return { access_token: current.token, expires_in: this.remainingSeconds(current) };
  }

  /** contract §10.1: missing 41001, garbage 40014, unknown or not latest 40001, expired 42001. */
  appidOf(token: string | undefined): string {
    if (!token) refuse(41001, 'access_token missing');
    if (!TOKEN_PATTERN.test(token)) refuse(40014, 'invalid access_token');
    const known = this.issued.get(token);
    if (!known || known.revoked) {
      refuse(40001, 'invalid credential, access_token is invalid or not latest');
    }
    if (known.expiresAt <= this.world.clock.now()) refuse(42001, 'access_token expired');
    return known.appid;
  }

  private force(app: App, family: StableFamily): void {
    const now = this.world.clock.now();
    if (family.forcedAt && now.getTime() - family.forcedAt.getTime() < FORCE_PAUSE_SECONDS * 1000)
      return;
    const day = now.toISOString().slice(0, 10);
    const forces = family.forcesByDay.get(day) ?? 0;
    if (forces >= FORCES_PER_DAY) refuse(45009, 'reach max api daily quota limit');
    if (family.current) family.current.revoked = true;
    family.current = this.issue(app);
    family.forcedAt = now;
    family.forcesByDay.set(day, forces + 1);
  }

  private rollOver(app: App, family: StableFamily): void {
    if (family.current) family.current.expiresAt = this.secondsFromNow(OVERLAP_SECONDS);
    family.current = this.issue(app);
  }

  private issue(app: App): IssuedToken {
    const token = `${this.world.random.digits(2)}_${this.world.random.text(133)}`;
    const issued = {
      token,
      appid: app.appid,
      expiresAt: this.secondsFromNow(TOKEN_LIFE_SECONDS),
      revoked: false,
    };
    this.issued.set(token, issued);
    return issued;
  }

  private familyOf(app: App): StableFamily {
    const family = this.stable.get(app.appid) ?? {
      current: null,
      forcedAt: null,
      forcesByDay: new Map(),
    };
    this.stable.set(app.appid, family);
    return family;
  }

  private remainingSeconds(token: IssuedToken): number {
    return Math.floor((token.expiresAt.getTime() - this.world.clock.now().getTime()) / 1000);
  }

  private secondsFromNow(seconds: number): Date {
    return new Date(this.world.clock.now().getTime() + seconds * 1000);
  }
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
