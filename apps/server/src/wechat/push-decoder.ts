import { Injectable } from '@nestjs/common';
import { AppError, Config, invalidField } from '../platform/index.js';
import { decryptPush, isPushSignature } from './push-crypto.js';
import { type PushMessage, pushMessageOf } from './push-message.js';
import { parsePushXml } from './push-xml.js';
import { parseWechatJson } from './wechat-json.js';

export type PushQuery = Readonly<Record<string, string | undefined>>;

/** Proves that a push is the platform's and reads it: plain or secure mode, JSON or XML. */
@Injectable()
export class PushDecoder {
  constructor(private readonly config: Config) {}

  /** What to echo when the platform verifies the address; 401 when it is not the platform. */
  echo(query: PushQuery): string {
    this.requireSignature(query.signature, query);
    return query.echostr ?? '';
  }

  /** 401 when the push is not the platform's or of another app, 400 when it can't be read. */
  decode(query: PushQuery, body: string): PushMessage {
    const message = pushMessageOf(this.open(query, body));
    if (!message) throw invalidField('', '推送内容无法解读', 'MALFORMED');
    return message;
  }

  private open(query: PushQuery, body: string): unknown {
    const content = parse(body);
    if (query.encrypt_type !== 'aes') {
      this.refusePlainInProduction();
      this.requireSignature(query.signature, query);
      return content;
    }
    const encrypted = (content as { Encrypt?: unknown } | null)?.Encrypt;
    if (typeof encrypted !== 'string') throw invalidField('', '推送内容无法解读', 'MALFORMED');
    // `signature` leaves the content out; only msg_signature covers it.
    this.requireSignature(query.msg_signature, query, encrypted);
    const { pushAesKey, appId } = this.config.wechat;
    const opened = decryptPush(pushAesKey, encrypted);
    if (opened?.appId !== appId) throw new AppError('UNAUTHENTICATED');
    return parse(opened.message);
  }

  /** A plain push's signature leaves the body out: one address that leaked would open the door for ever. */
  private refusePlainInProduction(): void {
    const { production, wechat } = this.config;
    if (production && wechat.pushAesKey) throw new AppError('UNAUTHENTICATED');
  }

  private requireSignature(
    signature: string | undefined,
    { timestamp, nonce }: PushQuery,
    ...signed: string[]
  ): void {
    const { pushToken } = this.config.wechat;
    const complete = pushToken && signature && timestamp && nonce;
    if (!complete || !isPushSignature(signature, pushToken, timestamp, nonce, ...signed)) {
      throw new AppError('UNAUTHENTICATED');
    }
  }
}

function parse(text: string): unknown {
  return text.trimStart().startsWith('<') ? parsePushXml(text) : parseWechatJson(text);
}
