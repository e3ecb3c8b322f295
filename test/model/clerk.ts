/** What people of the brand do for a member, or with what the member has. */
import { type Act, type Answer, done, refused } from './acts.js';
import { BENEFITS, SERVICES } from './benefit-terms.js';
import { type Day, dayOf, type Instant, MINUTE, periodStart, SECOND } from './calendar.js';
import { ModelGiver } from './giver.js';
import { stateOf } from './redemption.js';
import { GRANTS_PER_DAY, templateOf } from './templates.js';

type Of<K extends Act['do']> = Extract<Act, { do: K }>;

interface ModelUse {
  service: string;
  /** The first day of its period. */
  first: Day;
  at: Instant;
  isUndone: boolean;
}

/** For so long a phone shows the same member code. */
export const CODE_STEP = 30 * SECOND;

export class ModelClerk extends ModelGiver {
  /** Uses of free services, by their names in the story. */
  readonly uses = new Map<string, ModelUse>();
  private readonly granted = new Map<Day, number>();
  /** Who has read the member's code, by its step: nobody else may, and that is told elsewhere. */
  private readonly readers = new Map<number, 'till' | 'clerk'>();

  /** False when the other has read this very code. */
  reads(reader: 'till' | 'clerk', at: Instant): boolean {
    const step = Math.floor(at / CODE_STEP);
    const first = this.readers.get(step) ?? reader;
    this.readers.set(step, first);
    return first === reader;
  }

  protected grant({ template: code, coupon }: Of<'grant'>): Answer {
    const template = templateOf(code);
    const today = dayOf(this.now);
    const given = this.granted.get(today) ?? 0;
    const why = [
      ...(template.grantable ? [] : ['COUPON_NOT_GRANTABLE']),
      ...(this.rules.mayGrant(given, GRANTS_PER_DAY) ? [] : ['GRANT_QUOTA_USED_UP']),
      ...(this.coupons.hasStock(template, 1) ? [] : ['COUPON_SOLD_OUT']),
    ];
    if (why.length > 0) return refused(...why);
    this.granted.set(today, given + 1);
    this.coupons.add(coupon, template, this.now);
    return done({ state: 'issued', usesLeft: template.uses });
  }

  /** A free service of the member's tier, so often in its period whatever the tier was before. */
  protected use({ service, use }: Of<'use'>): Answer {
    const allowed = BENEFITS[this.tiers.current.code]?.services[service];
    if (allowed === undefined) return refused('BENEFIT_NOT_THEIRS');
    const first = periodStart(SERVICES[service] ?? 'month', dayOf(this.now));
    const same = [...this.uses.values()].filter(
      (other) => other.service === service && other.first === first && !other.isUndone,
    );
    if (!this.rules.mayUse(same.length, allowed)) return refused('BENEFIT_USED_UP');
    this.uses.set(use, { service, first, at: this.now, isUndone: false });
    return done({ left: Math.max(0, allowed - same.length - 1) });
  }

  protected undoUse({ use: name }: Of<'undoUse'>): Answer {
    const use = this.uses.get(name);
    if (!use) return refused('BENEFIT_USE_UNKNOWN');
    const why = [
      ...(this.now - use.at > 10 * MINUTE ? ['BENEFIT_UNDO_TOO_LATE'] : []),
      ...(use.isUndone ? ['BENEFIT_USE_UNDONE'] : []),
    ];
    if (why.length > 0) return refused(...why);
    use.isUndone = true;
    return done();
  }

  /** A manager sets a tier through a day, not one that is over. */
  protected assign({ tier, until }: Of<'assign'>): Answer {
    if (until < dayOf(this.now)) return refused('INVALID_INPUT');
    const fromCode = this.tiers.current.code;
    this.tiers.assign(tier, until, this.now);
    return done({ fromCode, toCode: tier, cause: 'manual' });
  }

  protected void({ coupon: name }: Of<'void'>): Answer {
    const coupon = this.coupons.get(name);
    const why = WHY_NOT_VOIDED[stateOf(coupon, this.now)];
    if (why) return refused(why);
    this.coupons.takeAway(coupon);
    return done({ state: 'voided' });
  }
}

const WHY_NOT_VOIDED: Record<string, string> = {
  redeemed: 'COUPON_ALREADY_REDEEMED',
  held: 'COUPON_HELD',
  offered: 'COUPON_TRANSFERRED',
  transferred: 'COUPON_TRANSFERRED',
  voided: 'COUPON_VOIDED',
};
