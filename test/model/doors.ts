/** How a story reaches the product: the member's phone at one door, the till at another. */
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openHeaders, type Phone, TILL } from '../support/callers.js';
import type { Office } from './acts.js';
import { OWNER_PASSWORD } from './brand-file.js';
import { DAY } from './calendar.js';

export interface Told {
  status: number;
  body: AnyBody;
}

type ConsoleCall = Awaited<ReturnType<typeof consoleCaller>>;

/** Who is signed in at the console. */
const OFFICE = new WeakMap<TestApp, Map<Office, ConsoleCall>>();

const SIGNED_IN_FOR = 29 * DAY;

export class Doors {
  private token = '';
  private signedInAt = 0;

  constructor(
    private readonly app: TestApp,
    private readonly person: Phone,
  ) {}

  async all(path: string): Promise<AnyBody[]> {
    const items: AnyBody[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await this.own('GET', `${path}?limit=100${after}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }

  async signIn(): Promise<void> {
    const body = { code: await this.person.loginCode() };
    const opened = await this.send('POST', '/api/member/v1/sessions', body, {});
    this.token = opened.body.token;
    this.signedInAt = this.app.clock.now().getTime();
  }

  async own(method: string, path: string, body?: object): Promise<Told> {
    if (this.app.clock.now().getTime() - this.signedInAt > SIGNED_IN_FOR) await this.signIn();
    const authorization = `Bearer ${this.token}`;
    return this.send(method, `/api/member/v1${path}`, body, { authorization });
  }

  staff(token: string, method: string, path: string, body?: object): Promise<Told> {
    return this.send(method, `/api/staff/v1${path}`, body, { authorization: `Bearer ${token}` });
  }

  till(method: string, path: string, body?: object): Promise<Told> {
    const target = `/api/open/v1${path}`;
    const text = body ? JSON.stringify(body) : '';
    return this.send(method, target, body, openHeaders(TILL, method, target, text));
  }

  /** Signing in is slow on purpose: a session serves all stories until the clock is beyond its end. */
  async console(method: string, path: string, body: object, by: Office = 'O01'): Promise<Told> {
    const call = OFFICE.get(this.app)?.get(by) ?? (await this.signedIn(by));
    const options = { body, headers: { 'idempotency-key': randomUUID() } };
    const told = await call(method, path, options);
    return told.status === 401 ? (await this.signedIn(by))(method, path, options) : told;
  }

  private async signedIn(by: Office): Promise<ConsoleCall> {
    const call = await consoleCaller(this.app.url, by, OWNER_PASSWORD);
    OFFICE.set(this.app, (OFFICE.get(this.app) ?? new Map()).set(by, call));
    return call;
  }

  private async send(
    method: string,
    url: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<Told> {
    const key = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    const content = body ? { 'content-type': 'application/json' } : {};
    const answer = await this.app.app.inject({
      method: method as 'GET' | 'POST' | 'DELETE',
      url,
      headers: { ...headers, ...key, ...content },
      ...(body && { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: JSON.parse(answer.payload || '{}') };
  }
}
