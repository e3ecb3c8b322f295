/**
 * The mini-program's server interfaces (wechat-contract.md, sections 1 and 2).
 *
 * Every operation ends within OPERATION_TIMEOUT_MS, token and retries included, so that joining can
 * answer 503 WECHAT_AWAY within three seconds. Codes are used once: an operation with a code is
 * repeated only after an answer that surely did not use it (busy, token refused).
 */
import { Injectable } from '@nestjs/common';
import { AppError, Config, Log } from '../platform/index.js';
import { repeatWhenBusy, TokenCalls } from './token-calls.js';
import {
  BUSY,
  CODE_REFUSED,
  errcodeOf,
  LOGIN_BLOCKED,
  MINUTE_QUOTA,
  OK,
} from './wechat.errcodes.js';
import { callWechat, type WechatAnswer, WechatUnreachable } from './wechat-http.js';

const OPERATION_TIMEOUT_MS = 2500;
const RETRY_AFTER_SECONDS = 5;
const MINUTE_SECONDS = 60;

export interface WechatLogin {
  openid: string;
  unionid: string | null;
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page?: string | undefined;
  /** Keyword of the template → value, e.g. `thing1`. */
  values: Record<string, string>;
}

/**
 * `refused` is definite: nothing was sent; errcode −1 also stands for a platform that could not be
 * reached at all, so the sender may try again. `unknown`: it may have been sent, never repeat blindly.
 */
export type SubscribeOutcome =
  | { outcome: 'sent'; msgid?: string }
  | { outcome: 'refused'; errcode: number }
  | { outcome: 'unknown' };

export type TextVerdict = 'pass' | 'review' | 'risky' | 'unchecked';

@Injectable()
export class MiniProgramClient {
  constructor(
    private readonly config: Config,
    private readonly tokenCalls: TokenCalls,
    private readonly log: Log,
  ) {}

  /** The WeChat account behind a `wx.login` code. The session key is dropped: nothing here needs it. */
  async code2Session(code: string): Promise<WechatLogin> {
    const { apiBaseUrl, appId, appSecret } = this.config.wechat;
    const url = new URL(`${apiBaseUrl}/sns/jscode2session`);
    url.search = new URLSearchParams({
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString();
    return this.orAway('code2Session', async (signal) => {
      const answer = await repeatWhenBusy(() => callWechat({ url, signal }));
      const errcode = errcodeOf(answer);
      if (CODE_REFUSED.includes(errcode)) throw new AppError('WECHAT_CODE_INVALID');
      if (errcode === LOGIN_BLOCKED) throw new AppError('FORBIDDEN');
      requireOk(errcode);
      const { openid, unionid } = answer;
      if (typeof openid !== 'string') throw new WechatUnreachable('no openid', true);
      return { openid, unionid: typeof unionid === 'string' ? unionid : null };
    });
  }

  /** The phone number behind the phone button's code, as digits, with `+` and country when foreign. */
  async getPhoneNumber(code: string): Promise<string> {
    return this.orAway('getPhoneNumber', async (signal) => {
      const answer = await repeatWhenBusy(() =>
        this.tokenCalls.post('/wxa/business/getuserphonenumber', { code }, signal),
      );
      const errcode = errcodeOf(answer);
      if (CODE_REFUSED.includes(errcode)) throw new AppError('PHONE_CODE_INVALID');
      requireOk(errcode);
      return this.phoneIn(answer);
    });
  }

  private phoneIn(answer: WechatAnswer): string {
    const info = answer.phone_info as
      | { purePhoneNumber?: unknown; countryCode?: unknown; watermark?: { appid?: unknown } }
      | undefined;
    const number = info?.purePhoneNumber;
    const country = String(info?.countryCode ?? '');
    if (typeof number !== 'string') throw new WechatUnreachable('no phone number', true);
    if (info?.watermark?.appid !== this.config.wechat.appId) {
      this.log.warn('wechat phone with the watermark of another app');
      throw new AppError('PHONE_CODE_INVALID');
    }
    return country === '86' || country === '' ? number : `+${country}${number}`;
  }

  /** Sends at most once: a refused token is the only answer after which it is sent again. */
  async sendSubscribeMessage(message: SubscribeMessage): Promise<SubscribeOutcome> {
    const body = {
      touser: message.openid,
      template_id: message.templateId,
      page: message.page,
      data: Object.fromEntries(
        Object.entries(message.values).map(([keyword, value]) => [keyword, { value }]),
      ),
      miniprogram_state: 'formal',
      lang: 'zh_CN',
    };
    try {
      const answer = await this.tokenCalls.post(
        '/cgi-bin/message/subscribe/send',
        body,
        AbortSignal.timeout(OPERATION_TIMEOUT_MS),
      );
      return outcomeOf(answer);
    } catch (error) {
      if (!(error instanceof WechatUnreachable)) throw error;
      this.log.warn('wechat away', { interface: 'subscribe/send', why: error.why });
      return error.sent ? { outcome: 'unknown' } : { outcome: 'refused', errcode: BUSY };
    }
  }

  /** The platform's opinion of a text that others will see; `unchecked` when it could not be asked. */
  async msgSecCheck({
    openid,
    content,
  }: {
    openid: string;
    content: string;
  }): Promise<TextVerdict> {
    const body = { content, version: 2, scene: 1, openid };
    try {
      const answer = await repeatWhenBusy(() =>
        this.tokenCalls.post('/wxa/msg_sec_check', body, AbortSignal.timeout(OPERATION_TIMEOUT_MS)),
      );
      const suggest = (answer.result as { suggest?: unknown } | undefined)?.suggest;
      if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') return suggest;
      this.log.warn('wechat text not checked', { errcode: errcodeOf(answer) });
      return 'unchecked';
    } catch (error) {
      if (!(error instanceof WechatUnreachable)) throw error;
      this.log.warn('wechat away', { interface: 'msg_sec_check', why: error.why });
      return 'unchecked';
    }
  }

  private async orAway<T>(name: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await ask(AbortSignal.timeout(OPERATION_TIMEOUT_MS));
    } catch (error) {
      if (!(error instanceof WechatUnreachable)) throw error;
      this.log.warn('wechat away', { interface: name, why: error.why });
      throw new AppError('WECHAT_AWAY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
  }
}

function requireOk(errcode: number): void {
  if (errcode === OK) return;
  if (errcode === MINUTE_QUOTA) {
    throw new AppError('RATE_LIMITED', { retryAfterSeconds: MINUTE_SECONDS });
  }
  throw new WechatUnreachable(`errcode ${errcode}`, true);
}

function outcomeOf(answer: WechatAnswer): SubscribeOutcome {
  const errcode = errcodeOf(answer);
  if (errcode !== OK) return { outcome: 'refused', errcode };
  const { msgid } = answer;
  return msgid === undefined ? { outcome: 'sent' } : { outcome: 'sent', msgid: String(msgid) };
}
