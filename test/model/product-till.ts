/** A till that serves the member of a story; and what the product calls the things of the story. */
import type { TestApp } from '../support/app.js';
import type { Act, OrderAct, QuoteAct, RefundAct } from './acts.js';
import { orderBody, type Paper, quoteBody, refundBody } from './bodies.js';
import type { Doors, Told } from './doors.js';

export abstract class ProductTill {
  /** Product codes and ids by the names of the story. */
  protected readonly known = new Map<string, string>();
  protected code: { memberNo: string; secret: string } = { memberNo: '', secret: '' };

  protected constructor(
    protected readonly app: TestApp,
    protected readonly story: number,
    protected readonly doors: Doors,
  ) {}

  abstract act(act: Act): Promise<Told>;

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
    const names = this.names();
    const body = {
      ...told.body,
      couponsReturned: couponsReturned.map((code: string) => names.get(code)).sort(),
    };
    return { ...told, body };
  }

  protected async quote(act: QuoteAct): Promise<Told> {
    const body = quoteBody(act, this.app.clock.now().getTime(), this.paper());
    const told = await this.doors.till('POST', '/quotes', body);
    if (told.status < 300) this.learn(act.quote, told.body.quoteId);
    return told;
  }

  protected drop({ quote }: Extract<Act, { do: 'drop' }>): Promise<Told> {
    return this.doors.till('DELETE', `/quotes/${this.of(quote)}`);
  }

  protected again({ act, changed }: Extract<Act, { do: 'again' }>): Promise<Told> {
    if (!changed) return this.act(act);
    if (act.do === 'refund') return this.refund({ ...act, at: act.at - 1_000 });
    return this.order({ ...act, settled: !act.settled });
  }

  protected paper(): Paper {
    return { ...this.code, number: (name) => this.number(name), of: (name) => this.of(name) };
  }

  /** Names of the story by the product's. */
  protected names(): Map<string, string> {
    return new Map([...this.known].map(([name, code]) => [code, name]));
  }

  protected learn(name: string, code: string): void {
    this.known.set(name, code);
  }

  protected learnAll(names: readonly string[], { status, body }: Told): void {
    if (status >= 300) return;
    names.forEach((name, index) => {
      this.learn(name, body.coupons[index].code);
    });
  }

  protected of(name: string): string {
    const code = this.known.get(name);
    if (!code) throw new Error(`the product never told of ${name}`);
    return code;
  }

  protected number(name: string): string {
    return `S${this.story}-${name}`;
  }

  protected full(code: string): string {
    return `${code}_${this.story}`;
  }

  protected plain(code: string): string {
    return code.replace(/_\d+$/, '');
  }
}
