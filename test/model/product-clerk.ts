/** The people of the brand: a clerk at the counter, the owner in the office. */
import { memberCodeAt } from '@shuke/shared';
import { newPhone, type Phone } from '../support/callers.js';
import { freshPhone } from '../support/customers.js';
import type { Act } from './acts.js';
import { clerkOf } from './brand-file.js';
import { SECOND, textOfDay } from './calendar.js';
import type { Told } from './doors.js';
import { ProductGiver } from './product-giver.js';

type Of<K extends Act['do']> = Extract<Act, { do: K }>;

/** How long ago the phone showed the code that the clerk reads: the till reads the one of now. */
const READ_BEFORE = 30 * SECOND;

export abstract class ProductClerk extends ProductGiver {
  private person: Phone | undefined;
  private session = { token: '', until: 0 };

  protected async grant({ template, coupon }: Of<'grant'>): Promise<Told> {
    const body = { ...this.shown(), templateCode: this.full(template), reason: '补偿' };
    const told = await this.clerk('POST', '/coupons/issues', body);
    if (told.status < 300) this.learn(coupon, told.body.code);
    return told;
  }

  protected async void({ coupon }: Of<'void'>): Promise<Told> {
    const id = await this.couponId(coupon);
    const path = `/members/${this.code.memberNo}/coupons/${id}/void`;
    return this.doors.console('POST', path, { reason: '发错了' });
  }

  protected assign({ tier: tierCode, until }: Of<'assign'>): Promise<Told> {
    const body = { tierCode, until: textOfDay(until), reason: '大客户' };
    return this.doors.console('POST', `/members/${this.code.memberNo}/tier`, body);
  }

  protected async use({ service, use }: Of<'use'>): Promise<Told> {
    const told = await this.clerk('POST', `/benefits/${service}/uses`, this.shown());
    if (told.status < 300) this.learn(`use:${use}`, told.body.useId);
    return told;
  }

  protected undoUse({ use }: Of<'undoUse'>): Promise<Told> {
    const path = `/benefit-uses/${this.of(`use:${use}`)}/undo`;
    return this.clerk('POST', path, { reason: '点错了' });
  }

  protected pickUp({ exchange }: Of<'pickUp'>): Promise<Told> {
    const path = `/exchanges/${this.of(`exchange:${exchange}`)}/pick-up`;
    return this.clerk('POST', path, { storeCode: 'S01' });
  }

  private shown() {
    const { memberNo, secret } = this.code;
    const at = this.app.clock.now().getTime() - READ_BEFORE;
    return { memberCode: memberCodeAt(memberNo, secret, at), storeCode: 'S01' };
  }

  private async clerk(method: string, path: string, body: object): Promise<Told> {
    return this.doors.staff(await this.token(), method, path, body);
  }

  /** Bound by the invitation at the first use. */
  private async token(): Promise<string> {
    const now = this.app.clock.now().getTime();
    if (now < this.session.until) return this.session.token;
    const isNew = this.person === undefined;
    this.person ??= await newPhone(this.app.wechatUrl, freshPhone());
    const { inviteCode } = clerkOf(this.story);
    const body = { code: await this.person.loginCode(), ...(isNew && { inviteCode }) };
    const told = await this.doors.staff('', 'POST', isNew ? '/bindings' : '/sessions', body);
    if (told.status >= 300) throw new Error(`the clerk: ${JSON.stringify(told)}`);
    const { token, expiresIn } = told.body;
    this.session = { token, until: now + expiresIn * SECOND };
    return token;
  }
}
