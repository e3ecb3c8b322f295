import { encryptPush, pushSignature } from './push-crypto.js';
import { type PushEvent, secureBody, writeEvent } from './push-event.js';
import type { App, User } from './records.js';
import type { World } from './world.js';

export interface PushRecord {
  event: string;
  openid: string;
  body: string;
  attempts: { at: string; status: number | null; acknowledged: boolean }[];
}

const MAX_ATTEMPTS = 3;
const DEFAULT_TIMEOUT_MS = 5000;

/**
 * Delivers events to an app's push address (contract §4, §10.6): one after another, 5 seconds each,
 * at most three attempts, until the answer is empty or `success`. Never throws: what came of it is in `records`.
 */
export class PushSender {
  records: PushRecord[] = [];
  private line: Promise<void> = Promise.resolve();

  constructor(private readonly world: World) {}

  reset(): void {
    this.records = [];
  }

  emit(user: User, event: string, content: Pick<PushEvent, 'fields' | 'list'>): void {
    const app = this.world.appOf(user);
    if (!app.push.url) return;
    const written = writeEvent(
      {
        toUserName: `gh_${app.appid.slice(-12)}`,
        fromUserName: user.openid,
        createTime: this.world.clock.unixSeconds(),
        event,
        ...content,
      },
      app.push.format,
      app.push.wrappedJson,
    );
    const record: PushRecord = { event, openid: user.openid, body: written, attempts: [] };
    this.records.push(record);
    for (let copy = 0; copy < app.push.copies; copy++) {
      this.line = this.line.then(() => this.deliver(app, user, record));
    }
  }

  /** Resolves when everything emitted so far was delivered or given up. */
  settled(): Promise<void> {
    return this.line;
  }

  /** contract §4 "Verification GET": the address echoes `echostr` when it agrees on the signature. */
  async verifyUrl(app: App): Promise<boolean> {
    const echostr = this.world.random.digits(19);
    const response = await this.call(app, { ...this.signed(app), echostr }, null);
    return response?.status === 200 && response.text === echostr;
  }

  private async deliver(app: App, user: User, record: PushRecord): Promise<void> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const { query, body } = this.request(app, user, record.body);
      const response = await this.call(app, query, body);
      const acknowledged =
        response?.status === 200 && (response.text === '' || response.text === 'success');
      record.attempts.push({
        at: this.world.clock.now().toISOString(),
        status: response?.status ?? null,
        acknowledged,
      });
      if (acknowledged) return;
    }
  }

  private request(
    app: App,
    user: User,
    message: string,
  ): { query: Record<string, string>; body: string } {
    const signed = { ...this.signed(app), openid: user.openid };
    if (app.push.mode === 'plain') return { query: signed, body: message };
    const encrypted = encryptPush(app.push.aesKey, this.world.random.bytes(16), message, app.appid);
    const signature = pushSignature(
      this.signingToken(app),
      signed.timestamp,
      signed.nonce,
      encrypted,
    );
    return {
      query: { ...signed, encrypt_type: 'aes', msg_signature: signature },
      body: secureBody(`gh_${app.appid.slice(-12)}`, encrypted, app.push.format),
    };
  }

  private signed(app: App): { signature: string; timestamp: string; nonce: string } {
    const timestamp = String(this.world.clock.unixSeconds());
    const nonce = this.world.random.digits(9);
    return { signature: pushSignature(this.signingToken(app), timestamp, nonce), timestamp, nonce };
  }

  private signingToken(app: App): string {
    return app.push.wrongSignature ? `not-${app.push.token}` : app.push.token;
  }

  private async call(
    app: App,
    query: Record<string, string>,
    body: string | null,
  ): Promise<{ status: number; text: string } | null> {
    if (!app.push.url) return null;
    const url = new URL(app.push.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const contentType = app.push.format === 'json' ? 'application/json' : 'text/xml';
    try {
      const response = await fetch(url, {
        ...(body === null
          ? {}
          : { method: 'POST', body, headers: { 'content-type': contentType } }),
        redirect: 'error',
        signal: AbortSignal.timeout(this.world.options.pushTimeoutMs ?? DEFAULT_TIMEOUT_MS),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return null;
    }
  }
}
