import type { TestApp } from '../support/app.js';
import type { AnyBody } from '../support/callers.js';
import type { Act } from './acts.js';
import type { ModelBrand } from './brand.js';
import type { Told } from './doors.js';
import { joined, ProductGiver } from './product-giver.js';

const NIGHTLY = ['points-due', 'coupon-expiry', 'tier-evaluation'];

export class ProductMember extends ProductGiver {
  static async join(
    app: TestApp,
    story: number,
    birthday: ModelBrand['birthday'],
  ): Promise<ProductMember> {
    const profile = birthday && { profile: { birthday: { calendar: 'solar', ...birthday } } };
    const member = new ProductMember(app, story, await joined(app, { ...profile }));
    member.code = (await member.doors.own('GET', '/me/code')).body;
    const [welcome] = (await member.doors.own('GET', '/me/coupons')).body.items;
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
    const names = this.names();
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
    await this.bringBackUnclaimed();
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
}
