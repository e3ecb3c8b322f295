import { Injectable } from '@nestjs/common';
import { Config } from '../platform/index.js';
import { AccessTokens } from './access-tokens.js';
import { BUSY, errcodeOf, TOKEN_REFUSED } from './wechat.errcodes.js';
import { callWechat, type WechatAnswer, WechatUnreachable } from './wechat-http.js';

/** Calls of the interfaces that want an access token. */
@Injectable()
export class TokenCalls {
  constructor(
    private readonly config: Config,
    private readonly tokens: AccessTokens,
  ) {}

  /** A token that the platform refuses is fetched anew once, never forced. */
  async post(path: string, body: unknown, signal: AbortSignal): Promise<WechatAnswer> {
    const token = await before(signal, this.tokens.current());
    const answer = await callWechat({ url: this.urlOf(path, token), body, signal });
    if (!TOKEN_REFUSED.includes(errcodeOf(answer))) return answer;
    const fresh = await before(signal, this.tokens.insteadOf(token));
    return callWechat({ url: this.urlOf(path, fresh), body, signal });
  }

  private urlOf(path: string, token: string): URL {
    const url = new URL(this.config.wechat.apiBaseUrl + path);
    url.searchParams.set('access_token', token);
    return url;
  }
}

/** Once more after "system busy", which surely did nothing. */
export async function repeatWhenBusy(ask: () => Promise<WechatAnswer>): Promise<WechatAnswer> {
  const answer = await ask();
  return errcodeOf(answer) === BUSY ? ask() : answer;
}

/** The promise, or WechatUnreachable when the signal comes first. */
function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    const end = () => reject(new WechatUnreachable('time-out before the call', false));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  return Promise.race([promise, aborted]);
}
