import { Outbox } from '../../apps/server/src/platform/index.js';
import type { TestApp } from '../support/app.js';
import type { AnyBody } from '../support/callers.js';
import { type Act, TELLING } from './acts.js';
import type { ModelBrand } from './brand.js';
import type { Told } from './doors.js';
import { ProductClerk } from './product-clerk.js';
import { joined } from './product-giver.js';

const NIGHTLY = ['points-due', 'coupon-expiry', 'tier-evaluation'];
/** What came unasked is named by its source, as the model names it. */
const NAMES: [RegExp, string][] = [
  [/^tier:up-(\d+)-\d+-(\d+)$/, 'gift of change $1, $2'],
  [/^tier:pack-([\d-]+)-\d+-(\d+)$/, 'pack of $1, $2'],
];

export class ProductMember extends ProductClerk {
  private hasGifts = false;

  static async join(
    app: TestApp,
    story: number,
    { birthday, gifts }: ModelBrand,
  ): Promise<ProductMember> {
    const profile = birthday && { profile: { birthday: { calendar: 'solar', ...birthday } } };
    const member = new ProductMember(app, story, await joined(app, { ...profile }));
    member.code = (await member.doors.own('GET', '/me/code')).body;
    const [welcome] = (await member.doors.own('GET', '/me/coupons')).body.items;
    member.learn('C0', welcome.code);
    member.hasGifts = gifts;
    return member;
  }

  async act(act: Act): Promise<Told> {
    const told = await (this[act.do] as (of: Act) => Promise<Told>).call(this, act);
    if (this.hasGifts && TELLING.includes(act.do)) await this.deliver();
    return told;
  }

  private async deliver(): Promise<void> {
    await this.bringBackUnclaimed();
    const outbox = this.app.app.get(Outbox, { strict: false });
    let told = 0;
    for (let more = 1; more > 0; told += more) more = await outbox.work(this.app.clock.now());
    if (told > 0) await this.learnUnasked();
  }

  /** Coupons that nobody asked for have no name yet. */
  private async learnUnasked(): Promise<void> {
    const rows = await this.app.rows<{ code: string; type: string; id: string }>(
      `SELECT c.code, c.source_type AS type, c.source_id AS id
       FROM coupon c JOIN member m ON m.id = c.member_id
       WHERE m.member_no = ? AND c.source_type IN ('tier', 'order')`,
      [this.code.memberNo],
    );
    for (const { code, type, id } of rows) this.learn(this.unaskedName(type, id), code);
  }

  private async givePacks(): Promise<void> {
    await this.app.runJob('monthly-packs');
    await this.learnUnasked();
  }

  private unaskedName(type: string, id: string): string {
    const source = `${type}:${id}`;
    const [form, name] = NAMES.find(([of]) => of.test(source)) ?? [];
    if (form && name) return source.replace(form, name);
    return `gift of ${this.sourceOf({ type, id: id.split(':')[0] ?? '' }).replace('order:', '')}`;
  }

  async view(): Promise<AnyBody> {
    return (await this.doors.own('GET', '/me')).body;
  }

  /** All entries from the first, with sources in the names of the story. */
  async entries(): Promise<AnyBody[]> {
    const entries = await this.doors.all('/me/points/entries');
    return entries.reverse().map((entry) => ({ ...entry, source: this.sourceOf(entry.source) }));
  }

  /** All changes of the tier from the first, as `cause tier`. */
  async tierChanges(): Promise<string[]> {
    const { body } = await this.doors.own('GET', '/me/tier/changes');
    return body.items.map(({ cause, toName }: AnyBody) => `${cause} ${toName}`).reverse();
  }

  /** The growth ledger, in no order: what came at one instant stands as it may. */
  async growth(): Promise<string[]> {
    const entries = await this.doors.all('/me/growth/entries');
    return entries.map(({ value, reason, day }) => `${value} ${reason} ${day}`);
  }

  async coupons(): Promise<AnyBody[]> {
    const names = this.names();
    const coupons = await this.doors.all('/me/coupons');
    return coupons.map((coupon) => ({
      name: names.get(coupon.code),
      template: this.plain(coupon.template.code),
      state: coupon.state,
      usesLeft: coupon.usesLeft,
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
    if (this.hasGifts) await this.givePacks();
    await (this.hasGifts ? this.deliver() : this.bringBackUnclaimed());
    return { status: 200, body: {} };
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
    const { quantity, store } = act;
    const body = { quantity, ...(store && { storeCode: store }) };
    const told = await this.doors.own('POST', path, body);
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
}
