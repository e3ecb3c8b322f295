/** The product as a story's other side: the whole server on a database, reached through its doors. */
import { randomUUID } from 'node:crypto';
import { memberCodeAt } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, newPhone, openHeaders, type Phone, TILL } from '../support/callers.js';
import { freshPhone, registration } from '../support/customers.js';
import type { Act, OrderAct, RefundAct } from './acts.js';
import { type ModelBrand, REWARDS, TEMPLATES, tiersOf, WELCOME } from './brand.js';
import { DAY, type Instant } from './calendar.js';

export interface Told {
  status: number;
  body: AnyBody;
}

const NIGHTLY = ['points-due', 'coupon-expiry', 'tier-evaluation'];
const SIGNED_IN_FOR = 29 * DAY;

/** One server, on which any number of stories is told, one after the other. */
export class Product {
  private stories = 0;

  private constructor(readonly app: TestApp) {}

  static async start(): Promise<Product> {
    return new Product(await startApp());
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** A brand of its own, with stock that nobody has touched, and a member who has just joined. */
  async newStory(brand: ModelBrand): Promise<ProductMember> {
    this.stories += 1;
    this.app.clock.moveTo(brand.startsAt);
    await this.app.applyBrand(brandFile(brand, this.stories));
    return ProductMember.join(this.app, this.stories, brand.birthday);
  }
}

export class ProductMember {
  /** Product codes and ids by the names of the story. */
  private readonly known = new Map<string, string>();
  private token = '';
  private signedInAt = 0;
  private code: { memberNo: string; secret: string } = { memberNo: '', secret: '' };

  private constructor(
    private readonly app: TestApp,
    private readonly story: number,
    private readonly person: Phone,
  ) {}

  static async join(
    app: TestApp,
    story: number,
    birthday: ModelBrand['birthday'],
  ): Promise<ProductMember> {
    const member = new ProductMember(app, story, await newPhone(app.wechatUrl, freshPhone()));
    await member.signIn();
    const profile = birthday && { profile: { birthday: { calendar: 'solar', ...birthday } } };
    const body = registration(await member.person.phoneCode(), { ...profile });
    const joined = await member.own('POST', '/registration', body);
    if (joined.status !== 201) throw new Error(`joining: ${JSON.stringify(joined)}`);
    member.code = (await member.own('GET', '/me/code')).body;
    const [welcome] = (await member.own('GET', '/me/coupons')).body.items;
    member.learn('C0', welcome.code);
    return member;
  }

  act(act: Act): Promise<Told> {
    return (this[act.do] as (of: Act) => Promise<Told>).call(this, act);
  }

  async view(): Promise<AnyBody> {
    return (await this.own('GET', '/me')).body;
  }

  /** All entries from the first, with sources in the names of the story. */
  async entries(): Promise<AnyBody[]> {
    const entries = await this.all('/me/points/entries');
    return entries.reverse().map((entry) => ({ ...entry, source: this.sourceOf(entry.source) }));
  }

  async coupons(): Promise<AnyBody[]> {
    const names = new Map([...this.known].map(([name, code]) => [code, name]));
    const coupons = await this.all('/me/coupons');
    return coupons.map((coupon) => ({
      name: names.get(coupon.code),
      template: this.plain(coupon.template.code),
      state: coupon.state,
      validFrom: coupon.validFrom,
      validUntil: coupon.validUntil,
    }));
  }

  private async all(path: string): Promise<AnyBody[]> {
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

  private sourceOf({ type, id }: { type: string; id: string }): string {
    const name = [...this.known].find(([key, known]) => known === id && key.startsWith(`${type}:`));
    return name?.[0] ?? `${type}:${id}`;
  }

  protected async wait({ until }: Extract<Act, { do: 'wait' }>): Promise<Told> {
    this.app.clock.moveTo(new Date(until));
    return { status: 200, body: {} };
  }

  protected async night(): Promise<Told> {
    for (const job of NIGHTLY) await this.app.runJob(job);
    return { status: 200, body: {} };
  }

  protected async order(act: OrderAct): Promise<Told> {
    const told = await this.till('POST', '/orders', this.orderBody(act));
    if (told.status < 300) this.learn(`order:${act.order}`, told.body.orderId);
    return told;
  }

  private orderBody(act: OrderAct): AnyBody {
    const { memberNo, secret } = this.code;
    const buyer = {
      code: { memberCode: memberCodeAt(memberNo, secret, act.paidAt) },
      number: { memberNo },
      nobody: {},
    };
    const amounts = act.lines.map((line) => line.paidFen);
    return {
      channel: 'pos',
      orderNo: this.number(act.order),
      storeCode: 'S01',
      ...buyer[act.who],
      paidAt: iso(act.paidAt),
      lines: act.lines.map((line, index) => ({
        lineNo: index + 1,
        quantity: 1,
        ...line,
      })),
      paidFen: amounts.reduce((sum, fen) => sum + fen, 0),
      ...(act.pointsUsed > 0 && { pointsUsed: act.pointsUsed }),
      ...(act.coupons.length > 0 && { couponCodes: act.coupons.map((name) => this.of(name)) }),
      ...(act.settled && { settled: true }),
    };
  }

  protected async refund(act: RefundAct): Promise<Told> {
    const path = `/orders/pos/${this.number(act.order)}/refunds`;
    const told = await this.till('POST', path, refundBody(act, this.number(act.refund)));
    if (told.status < 300) this.learn(`refund:${act.refund}`, told.body.refundId);
    return this.withNames(told);
  }

  private withNames(told: Told): Told {
    const { couponsReturned } = told.body;
    if (!couponsReturned) return told;
    const names = new Map([...this.known].map(([name, code]) => [code, name]));
    const body = {
      ...told.body,
      couponsReturned: couponsReturned.map((code: string) => names.get(code)),
    };
    return { ...told, body };
  }

  protected again({ act, changed }: Extract<Act, { do: 'again' }>): Promise<Told> {
    if (!changed) return this.act(act);
    if (act.do === 'refund') return this.refund({ ...act, at: act.at - 1_000 });
    return this.order({ ...act, settled: !act.settled });
  }

  protected async claim({ template, coupon }: Extract<Act, { do: 'claim' }>): Promise<Told> {
    const told = await this.own('POST', `/coupon-centre/${this.full(template)}/claims`, {});
    if (told.status < 300) this.learn(coupon, told.body.code);
    return told;
  }

  protected async issue({ template, coupons }: Extract<Act, { do: 'issue' }>): Promise<Told> {
    const body = {
      memberNo: this.code.memberNo,
      templateCode: this.full(template),
      reason: '补偿',
    };
    const told = await this.till('POST', '/coupons/issues', { ...body, quantity: coupons.length });
    this.learnAll(coupons, told);
    return told;
  }

  protected async exchange(act: Extract<Act, { do: 'exchange' }>): Promise<Told> {
    const path = `/rewards/${this.full(act.reward)}/exchanges`;
    const told = await this.own('POST', path, { quantity: act.coupons.length });
    if (told.status < 300) this.learn(`exchange:${act.exchange}`, told.body.exchangeId);
    this.learnAll(act.coupons, told);
    return told;
  }

  protected cancel({ exchange }: Extract<Act, { do: 'cancel' }>): Promise<Told> {
    return this.own('POST', `/exchanges/${this.of(`exchange:${exchange}`)}/cancel`, {});
  }

  protected async redeem(act: Extract<Act, { do: 'redeem' }>): Promise<Told> {
    const orderAmountFen = act.amountFen;
    const body = { couponCode: this.of(act.coupon), storeCode: 'S01', orderAmountFen };
    const told = await this.till('POST', '/redemptions', body);
    if (told.status < 300) this.learn(act.redemption, told.body.redemptionId);
    return told;
  }

  protected undo({ redemption }: Extract<Act, { do: 'undo' }>): Promise<Told> {
    return this.till('POST', `/redemptions/${this.of(redemption)}/undo`, { reason: '扫错了' });
  }

  private learn(name: string, code: string): void {
    this.known.set(name, code);
  }

  private learnAll(names: readonly string[], { status, body }: Told): void {
    if (status >= 300) return;
    names.forEach((name, index) => {
      this.learn(name, body.coupons[index].code);
    });
  }

  private of(name: string): string {
    const code = this.known.get(name);
    if (!code) throw new Error(`the product never told of ${name}`);
    return code;
  }

  private number(name: string): string {
    return `S${this.story}-${name}`;
  }

  private full(code: string): string {
    return `${code}_${this.story}`;
  }

  private plain(code: string): string {
    return code.replace(/_\d+$/, '');
  }

  private async signIn(): Promise<void> {
    const body = { code: await this.person.loginCode() };
    const opened = await this.send('POST', '/api/member/v1/sessions', body, {});
    this.token = opened.body.token;
    this.signedInAt = this.app.clock.now().getTime();
  }

  private async own(method: string, path: string, body?: object): Promise<Told> {
    if (this.app.clock.now().getTime() - this.signedInAt > SIGNED_IN_FOR) await this.signIn();
    const authorization = `Bearer ${this.token}`;
    return this.send(method, `/api/member/v1${path}`, body, { authorization });
  }

  private till(method: string, path: string, body: object): Promise<Told> {
    const target = `/api/open/v1${path}`;
    return this.send(method, target, body, openHeaders(TILL, method, target, JSON.stringify(body)));
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
      method: method as 'GET' | 'POST',
      url,
      headers: { ...headers, ...key, ...content },
      ...(body && { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: JSON.parse(answer.payload || '{}') };
  }
}

function refundBody({ refundedFen, lines, whole, at }: RefundAct, refundNo: string): AnyBody {
  return {
    refundNo,
    refundedFen,
    refundedAt: iso(at),
    ...(lines && { lines }),
    ...(whole && { whole }),
  };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}

function brandFile(brand: ModelBrand, story: number): object {
  const file = testBrand();
  const full = (code: string) => `${code}_${story}`;
  const { rate, availableAfterDays, returnGraceDays, offset, registerPoints } = brand;
  const { metric, validMonths, stepDown, graceDays, revokeOnRefund } = brand;
  return {
    ...file,
    points: {
      rate,
      availableAfterDays,
      returnGraceDays,
      offset,
      expiry: typeof brand.expiry === 'number' ? `months:${brand.expiry}` : brand.expiry,
      multipliers: brand.multipliers,
      campaigns: brand.campaigns,
      exclude: { products: brand.excluded },
      caps: brand.caps,
      activities: registerPoints > 0 ? { register: registerPoints } : {},
    },
    tierPolicy: {
      metric,
      window: typeof brand.window === 'number' ? `rolling:${brand.window}` : brand.window,
      validMonths,
      stepDown,
      graceDays,
      revokeOnRefund,
    },
    tiers: tiersOf(brand).map((tier) => ({ ...tier, name: tier.code, payPercent: 100 })),
    couponTemplates: TEMPLATES.map(({ tiers, ...template }) => ({
      ...template,
      code: full(template.code),
      name: template.code,
      ...(tiers && { scope: { tiers } }),
    })),
    rewards: REWARDS.map(({ template, ...reward }) => ({
      ...reward,
      code: full(reward.code),
      name: reward.code,
      kind: 'coupon',
      couponTemplate: full(template),
    })),
    birthday: undefined,
    welcome: { coupon: full(WELCOME) },
    messageTemplates: [],
  };
}
