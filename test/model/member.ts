/**
 * A member as the specification describes one: what every act answers, and what is there to be seen
 * afterwards. It imports nothing of the product.
 */
import { type Act, type Answer, done, inWords, refused, TELLING } from './acts.js';
import { ModelClerk } from './clerk.js';
import { rewardOf, templateOf } from './templates.js';

export class ModelMember extends ModelClerk {
  readonly story: string[] = [];
  /** How long the story was when the two sides were last compared. */
  seen = 0;
  private readonly names = new Map<string, number>();

  /** A name that nothing in this story has yet. */
  name(letter: string): string {
    const number = (this.names.get(letter) ?? 0) + 1;
    this.names.set(letter, number);
    return `${letter}${number}`;
  }

  act(act: Act): Answer {
    this.story.push(inWords(act));
    if (act.do === 'wait') this.now = act.until;
    this.points.passTo(this.now);
    const answer = (this[act.do] as (of: Act) => Answer).call(this, act);
    if (this.brand.gifts && TELLING.includes(act.do)) this.deliver();
    return answer;
  }

  view() {
    const { now } = this;
    return {
      points: this.points.view(),
      tier: this.tiers.view(now),
      couponCount: this.coupons.count(now),
    };
  }

  protected wait(): Answer {
    return done();
  }

  night(): Answer {
    this.points.passTo(this.now);
    this.tiers.atNight(this.now);
    this.gifts.packOf(this.now);
    this.deliver();
    return done();
  }

  /** What follows from what has happened, told by the outbox. */
  private deliver(): void {
    this.bringBackUnclaimed();
    this.gifts.follow(this.orders.values(), this.now, this.endOfPoints(this.now));
  }

  protected claim({ template, coupon }: Extract<Act, { do: 'claim' }>): Answer {
    return this.coupons.claim(templateOf(template), coupon, this.tiers.current.code, this.now);
  }

  protected issue({ template, coupons }: Extract<Act, { do: 'issue' }>): Answer {
    return this.coupons.issue(templateOf(template), coupons, this.now);
  }

  protected exchange(act: Extract<Act, { do: 'exchange' }>): Answer {
    const price = this.mall.priceOf(rewardOf(act.reward), this.tiers.current.code);
    const points = price * act.quantity;
    const why = this.mall.refusals(act, this.now);
    if (points > this.points.spendable()) why.push('INSUFFICIENT_POINTS');
    if (why.length > 0) return refused(...why);
    this.mall.exchange(act, points, this.now);
    const source = `exchange:${act.exchange}`;
    this.points.spend(points, { reason: 'EXCHANGE', source, at: this.now });
    return done({ pointsSpent: points });
  }

  protected cancel({ exchange: name }: Extract<Act, { do: 'cancel' }>): Answer {
    const exchange = this.mall.exchanges.get(name);
    if (!exchange) return refused('EXCHANGE_UNKNOWN');
    const refusal = this.mall.cancel(exchange, this.now);
    if (refusal) return refusal;
    const source = `exchange:${name}`;
    const { points } = exchange;
    this.points.giveBack(source, points, { reason: 'EXCHANGE', source, at: this.now });
    return done({ pointsReturned: points });
  }

  protected pickUp({ exchange: name }: Extract<Act, { do: 'pickUp' }>): Answer {
    const exchange = this.mall.exchanges.get(name);
    return exchange ? this.mall.pickUp(exchange) : refused('EXCHANGE_UNKNOWN');
  }

  protected redeem({ coupon, amountFen, redemption }: Extract<Act, { do: 'redeem' }>): Answer {
    const shown = { at: this.now, now: this.now, tier: this.tiers.current.code, amountFen };
    return this.coupons.redeem(this.coupons.get(coupon), redemption, shown);
  }

  protected undo({ redemption }: Extract<Act, { do: 'undo' }>): Answer {
    const found = this.coupons.redemptions.get(redemption);
    return found ? this.coupons.undo(found, this.now) : refused('REDEMPTION_UNKNOWN');
  }
}
