/**
 * A member as the specification describes one: what every act answers, and what is there to be seen
 * afterwards. It imports nothing of the product.
 */
import { type Act, type Answer, done, inWords, refused } from './acts.js';
import { rewardOf, templateOf } from './coupons.js';
import { ModelGiver } from './giver.js';

export class ModelMember extends ModelGiver {
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
    return (this[act.do] as (of: Act) => Answer).call(this, act);
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
    this.bringBackUnclaimed();
    this.tiers.atNight(this.now);
    return done();
  }

  protected claim({ template, coupon }: Extract<Act, { do: 'claim' }>): Answer {
    return this.coupons.claim(templateOf(template), coupon, this.tiers.current.code, this.now);
  }

  protected issue({ template, coupons }: Extract<Act, { do: 'issue' }>): Answer {
    return this.coupons.issue(templateOf(template), coupons, this.now);
  }

  protected exchange({ reward, exchange, coupons }: Extract<Act, { do: 'exchange' }>): Answer {
    const points = rewardOf(reward).points * coupons.length;
    const why = this.coupons.exchangeRefusals(reward, coupons.length);
    if (points > this.points.spendable()) why.push('INSUFFICIENT_POINTS');
    if (why.length > 0) return refused(...why);
    this.coupons.exchange(exchange, reward, coupons, this.now);
    const source = `exchange:${exchange}`;
    this.points.spend(points, { reason: 'EXCHANGE', source, at: this.now });
    return done({ pointsSpent: points });
  }

  protected cancel({ exchange: name }: Extract<Act, { do: 'cancel' }>): Answer {
    const exchange = this.coupons.exchanges.get(name);
    if (!exchange) return refused('EXCHANGE_UNKNOWN');
    const why = this.coupons.cancelRefusals(exchange, this.now);
    if (why.length > 0) return refused(...why);
    this.coupons.cancel(exchange);
    const source = `exchange:${name}`;
    const { points } = exchange;
    this.points.giveBack(source, points, { reason: 'EXCHANGE', source, at: this.now });
    return done({ pointsReturned: points });
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
