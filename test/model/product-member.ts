import type { TestApp } from '../support/app.js';
import { type AnyBody, newPhone } from '../support/callers.js';
import { freshPhone, registration } from '../support/customers.js';
import type { Act, OrderAct, RefundAct } from './acts.js';
import { orderBody, type Paper, refundBody } from './bodies.js';
import { type ModelBrand } from './brand.js';
import { Doors, type Told } from './doors.js';

const NIGHTLY = ['points-due', 'coupon-expiry', 'tier-evaluation'];

export class ProductMember {
  /** Product codes and ids by the names of the story. */
  private readonly known = new Map<string, string>();
  private code: { memberNo: string; secret: string } = { memberNo: '', secret: '' };

  private constructor(
    private readonly app: TestApp,
    private readonly story: number,
    private readonly doors: Doors,
  ) {}

  static async join(
    app: TestApp,
    story: number,
    birthday: ModelBrand['birthday'],
  ): Promise<ProductMember> {
    const person = await newPhone(app.wechatUrl, freshPhone());
    const doors = new Doors(app, person);
    await doors.signIn();
    const member = new ProductMember(app, story, doors);
    const profile = birthday && { profile: { birthday: { calendar: 'solar', ...birthday } } };
    const body = registration(await person.phoneCode(), { ...profile });
    const joined = await doors.own('POST', '/registration', body);
    if (joined.status !== 201) throw new Error(`joining: ${JSON.stringify(joined)}`);
    member.code = (await doors.own('GET', '/me/code')).body;
    const [welcome] = (await doors.own('GET', '/me/coupons')).body.items;
    member.learn('C0', welcome.code);
    return member;
  }

  act(act: Act): Promise<Told> {
    return (this[act.do] as (of: Act) => Promise<Told>).call(this, act);
  }

  async view(): Promise<AnyBody> {
    return (await this.doors.own('GET', '/me')).body;
  }

  /** All entries from the first, with sources in the names of the story. */
  async entries(): Promise<AnyBody[]> {
    const entries = await this.doors.all('/me/points/entries');
    return entries.reverse().map((entry) => ({ ...entry, source: this.sourceOf(entry.source) }));
  }

  async coupons(): Promise<AnyBody[]> {
    const names = new Map([...this.known].map(([name, code]) => [code, name]));
    const coupons = await this.doors.all('/me/coupons');
    return coupons.map((coupon) => ({
      name: names.get(coupon.code),
      template: this.plain(coupon.template.code),
      state: coupon.state,
      validFrom: coupon.validFrom,
      validUntil: coupon.validUntil,
    }));
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
    const told = await this.doors.till('POST', '/orders', orderBody(act, this.paper()));
    if (told.status < 300) this.learn(`order:${act.order}`, told.body.orderId);
    return told;
  }

  protected async refund(act: RefundAct): Promise<Told> {
    const path = `/orders/pos/${this.number(act.order)}/refunds`;
    const told = await this.doors.till('POST', path, refundBody(act, this.number(act.refund)));
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
    const told = await this.doors.own('POST', `/coupon-centre/${this.full(template)}/claims`, {});
    if (told.status < 300) this.learn(coupon, told.body.code);
    return told;
  }

  protected async issue({ template, coupons }: Extract<Act, { do: 'issue' }>): Promise<Told> {
    const body = {
      memberNo: this.code.memberNo,
      templateCode: this.full(template),
      reason: '补偿',
    };
    const told = await this.doors.till('POST', '/coupons/issues', {
      ...body,
      quantity: coupons.length,
    });
    this.learnAll(coupons, told);
    return told;
  }

  protected async exchange(act: Extract<Act, { do: 'exchange' }>): Promise<Told> {
    const path = `/rewards/${this.full(act.reward)}/exchanges`;
    const told = await this.doors.own('POST', path, { quantity: act.coupons.length });
    if (told.status < 300) this.learn(`exchange:${act.exchange}`, told.body.exchangeId);
    this.learnAll(act.coupons, told);
    return told;
  }

  protected cancel({ exchange }: Extract<Act, { do: 'cancel' }>): Promise<Told> {
    return this.doors.own('POST', `/exchanges/${this.of(`exchange:${exchange}`)}/cancel`, {});
  }

  protected async redeem(act: Extract<Act, { do: 'redeem' }>): Promise<Told> {
    const orderAmountFen = act.amountFen;
    const body = { couponCode: this.of(act.coupon), storeCode: 'S01', orderAmountFen };
    const told = await this.doors.till('POST', '/redemptions', body);
    if (told.status < 300) this.learn(act.redemption, told.body.redemptionId);
    return told;
  }

  protected undo({ redemption }: Extract<Act, { do: 'undo' }>): Promise<Told> {
    return this.doors.till('POST', `/redemptions/${this.of(redemption)}/undo`, {
      reason: '扫错了',
    });
  }

  private paper(): Paper {
    return { ...this.code, number: (name) => this.number(name), of: (name) => this.of(name) };
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
}
