/**
 * The mini-program's access token, shared by all processes through one row of `wechat_token`.
 *
 * One process refreshes at a time: whoever takes the lease (a conditional update) asks the platform;
 * the others go on with the token they have while it lasts, or wait for the row. The lease ends by
 * itself, so a process that dies while refreshing delays the others by seconds. `stable_token`
 * without force gives the same token to whoever asks, so even an overlap is harmless.
 * The network call happens between two units of work, never inside one.
 */
import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  later,
  pause,
  randomToken,
  UnitOfWork,
  WallClock,
} from '../platform/index.js';
import { type AccessToken, AccessTokenRepository } from './access-token.repository.js';
import { errcodeOf, OK } from './wechat.errcodes.js';
import { callWechat, WechatUnreachable } from './wechat-http.js';

/** The platform renews within the last five minutes, and both tokens work until then. */
const RENEW_BEFORE_SECONDS = 300;
const LEASE_SECONDS = 5;
const REFRESH_TIMEOUT_MS = 2000;
const POLL_MS = 50;

@Injectable()
export class AccessTokens {
  private known: AccessToken | null = null;
  private refreshing: Promise<string> | null = null;

  constructor(
    private readonly config: Config,
    private readonly wallClock: WallClock,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AccessTokenRepository,
  ) {}

  /** A token that works as far as we know. Throws WechatUnreachable. */
  async current(): Promise<string> {
    if (this.known && this.outlasts(this.known, RENEW_BEFORE_SECONDS)) return this.known.token;
    return this.shared(undefined);
  }

  /** A token other than the one the platform has just refused, if it has one. */
  async insteadOf(refused: string): Promise<string> {
    if (this.known?.token === refused) this.known = null;
    return this.known?.token ?? this.shared(refused);
  }

  /** Calls of one process that come together share one refresh. */
  private shared(refused: string | undefined): Promise<string> {
    this.refreshing ??= this.obtain(refused).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async obtain(refused: string | undefined): Promise<string> {
    const kept = await this.repository.findToken(this.database, this.config.wechat.appId);
    const usable = kept && kept.token !== refused && kept.token !== '' ? kept : null;
    if (usable && this.outlasts(usable, RENEW_BEFORE_SECONDS)) return this.remember(usable);
    try {
      return await this.refreshOrAwait(usable, kept?.token ?? '');
    } catch (error) {
      if (usable && this.outlasts(usable, 0)) return usable.token;
      throw error;
    }
  }

  private async refreshOrAwait(usable: AccessToken | null, stale: string): Promise<string> {
    const lease = randomToken(16);
    if (await this.takeLease(lease, stale)) return this.refresh(lease);
    if (usable && this.outlasts(usable, 0)) return usable.token;
    return this.awaitOther(stale);
  }

  private takeLease(lease: Buffer, stale: string): Promise<boolean> {
    const { appId } = this.config.wechat;
    const now = this.wallClock.now();
    return this.unitOfWork.run('lease WeChat token', async (tx) => {
      await this.repository.addRow(tx, appId, now);
      const until = later(now, LEASE_SECONDS);
      return this.repository.lease(tx, { appId, stale, lease, now, until });
    });
  }

  private async refresh(lease: Buffer): Promise<string> {
    const { appId } = this.config.wechat;
    try {
      const token = await this.ask();
      await this.unitOfWork.run('keep WeChat token', (tx) =>
        this.repository.keep(tx, appId, lease, token),
      );
      return this.remember(token);
    } catch (error) {
      await this.unitOfWork.run('end WeChat token lease', (tx) =>
        this.repository.endLease(tx, appId, lease),
      );
      throw error;
    }
  }

  private async ask(): Promise<AccessToken> {
    const { apiBaseUrl, appId, appSecret } = this.config.wechat;
    const answer = await callWechat({
      url: new URL(`${apiBaseUrl}/cgi-bin/stable_token`),
      body: {
        grant_type: 'client_credential',
        appid: appId,
        secret: appSecret,
        force_refresh: false,
      },
      signal: AbortSignal.timeout(REFRESH_TIMEOUT_MS),
    });
    const { access_token: token, expires_in: seconds } = answer;
    if (errcodeOf(answer) !== OK || typeof token !== 'string' || typeof seconds !== 'number') {
      throw new WechatUnreachable(`no access token, errcode ${errcodeOf(answer)}`, false);
    }
    return { token, expiresAt: later(this.wallClock.now(), seconds) };
  }

  private async awaitOther(stale: string): Promise<string> {
    const deadline = later(this.wallClock.now(), REFRESH_TIMEOUT_MS / 1000);
    while (this.wallClock.now() < deadline) {
      await pause(POLL_MS);
      const kept = await this.repository.findToken(this.database, this.config.wechat.appId);
      if (kept && kept.token !== stale && this.outlasts(kept, 0)) return this.remember(kept);
    }
    throw new WechatUnreachable('another process did not get an access token', false);
  }

  private remember(token: AccessToken): string {
    this.known = token;
    return token.token;
  }

  private outlasts(token: AccessToken, seconds: number): boolean {
    return token.expiresAt > later(this.wallClock.now(), seconds);
  }
}
