/** What goes to a friend of the story's member, and corrections by people. */
import { ReturnTransfer } from '../../apps/server/src/modules/points-transfer/return-transfer.service.js';
import { type Id, systemCtx } from '../../apps/server/src/platform/index.js';
import type { TestApp } from '../support/app.js';
import { type AnyBody, newPhone } from '../support/callers.js';
import { freshPhone, registration } from '../support/customers.js';
import type { Act } from './acts.js';
import { Doors, type Told } from './doors.js';
import { ProductTill } from './product-till.js';

type Of<K extends Act['do']> = Extract<Act, { do: K }>;

const REASON = { reason: '补偿' };

/** The phone of somebody who has just become a member. */
export async function joined(app: TestApp, profile: object): Promise<Doors> {
  const person = await newPhone(app.wechatUrl, freshPhone());
  const doors = new Doors(app, person);
  await doors.signIn();
  const body = registration(await person.phoneCode(), profile);
  const told = await doors.own('POST', '/registration', body);
  if (told.status !== 201) throw new Error(`joining: ${JSON.stringify(told)}`);
  return doors;
}

export abstract class ProductGiver extends ProductTill {
  private friend: Doors | undefined;
  /** Tokens of links to a friend, by what they lead to. */
  private readonly tokens = new Map<string, string>();
  /** When transfers are over, by the product's ids. */
  private readonly lapsing = new Map<Id<'ptr'>, number>();

  protected async adjust({ adjustment, points, by }: Of<'adjust'>): Promise<Told> {
    const body = { memberNo: this.code.memberNo, points, ...REASON };
    const told =
      by === 'till'
        ? await this.doors.till('POST', '/points/adjustments', body)
        : await this.doors.console('POST', '/points-adjustments', body, by);
    return this.learnAdjustment(adjustment, told);
  }

  protected async fraud({ adjustment, order }: Of<'fraud'>): Promise<Told> {
    const orderId = this.of(`order:${order}`);
    const body = { memberNo: this.code.memberNo, orderId, ...REASON };
    const told = await this.doors.console('POST', '/points-adjustments/fraud', body);
    return this.learnAdjustment(adjustment, told);
  }

  private learnAdjustment(name: string, told: Told): Told {
    if (told.status < 300) this.learn(`adjustment:${name}`, told.body.adjustmentId);
    return told;
  }

  protected decide({ adjustment, approve, by }: Of<'decide'>): Promise<Told> {
    const path = `/points-adjustments/${this.of(`adjustment:${adjustment}`)}`;
    return approve
      ? this.doors.console('POST', `${path}/approve`, {}, by)
      : this.doors.console('POST', `${path}/reject`, { note: '不合规' }, by);
  }

  protected async send({ transfer, points }: Of<'send'>): Promise<Told> {
    const told = await this.doors.own('POST', '/me/points/transfers', { points });
    if (told.status >= 300) return told;
    const { id, token, lapsesAt } = told.body;
    this.learn(`transfer:${transfer}`, id);
    this.tokens.set(transfer, token);
    this.lapsing.set(id, Date.parse(lapsesAt));
    return told;
  }

  /** With what the friend's entries say of it. */
  protected async receive({ transfer }: Of<'receive'>): Promise<Told> {
    const friend = await this.theFriend();
    const token = this.tokens.get(transfer);
    const told = await friend.own('POST', '/points-transfers/claims', { token });
    const id = this.of(`transfer:${transfer}`);
    const entries = told.status < 300 ? await friend.all('/me/points/entries') : [];
    const received = entries
      .filter(({ kind, source }) => kind === 'transfer_in' && source.id.startsWith(id))
      .map(({ points, lastDay }: AnyBody) => ({ points, lastDay: lastDay ?? null }))
      .reverse();
    return { ...told, body: { ...told.body, received } };
  }

  protected recall({ transfer }: Of<'recall'>): Promise<Told> {
    const path = `/me/points/transfers/${this.of(`transfer:${transfer}`)}/cancel`;
    return this.doors.own('POST', path, {});
  }

  /** What the outbox does when the time of a transfer is over. */
  protected async bringBackUnclaimed(): Promise<void> {
    const now = this.app.clock.now();
    const returns = this.app.app.get(ReturnTransfer, { strict: false });
    for (const [id, at] of this.lapsing) {
      if (at > now.getTime()) continue;
      await returns.lapse(systemCtx('test', 'points-transfer.return', now), id);
      this.lapsing.delete(id);
    }
  }

  protected async give({ coupon }: Of<'give'>): Promise<Told> {
    const told = await this.doors.own('POST', `${await this.pathOf(coupon)}/transfer`);
    if (told.status < 300) this.tokens.set(coupon, told.body.token);
    return told;
  }

  protected async accept({ coupon }: Of<'accept'>): Promise<Told> {
    const token = this.tokens.get(coupon);
    const friend = await this.theFriend();
    const told = await friend.own('POST', '/coupon-transfers/acceptances', { token });
    const { template } = told.body;
    if (template) template.code = this.plain(template.code);
    return told;
  }

  protected async takeBack({ coupon }: Of<'takeBack'>): Promise<Told> {
    return this.doors.own('POST', `${await this.pathOf(coupon)}/transfer/take-back`);
  }

  private async pathOf(coupon: string): Promise<string> {
    return `/me/coupons/${await this.couponId(coupon)}`;
  }

  protected async couponId(coupon: string): Promise<string> {
    const code = this.of(coupon);
    const own = await this.doors.all('/me/coupons');
    return own.find((one) => one.code === code)?.id;
  }

  private async theFriend(): Promise<Doors> {
    this.friend ??= await joined(this.app, {});
    return this.friend;
  }
}
