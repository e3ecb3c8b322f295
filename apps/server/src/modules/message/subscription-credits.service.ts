/**
 * The ledger of subscription credits, per member and template.
 *
 * Guarantees: an acceptance counts once, whether the mini-program, the platform or both tell of it,
 * and however often each repeats itself (unique key `subscription_entry_once`); the credit always
 * equals the sum of its entries and is never below 0. All writes hold the member's lock.
 */
import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  Database,
  later,
  type MemberId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { CreditRepository } from './credit.repository.js';
import {
  ASK_AGAIN_DAYS,
  type CreditKind,
  creditChange,
  creditKindOf,
  otherTeller,
  PAIRING_SECONDS,
  refusedAfter,
  type SubscribeResult,
  type Teller,
} from './credit.rules.js';
import { MessageTemplateService, type SubscribeTemplate } from './message-template.service.js';

const DAY_SECONDS = 86_400;

export interface CreditPosting {
  templateId: string;
  kind: CreditKind;
  teller: Teller;
  /** Names the cause: a repeat with the same key changes nothing. */
  sourceKey: string;
  /** When it happened; now when absent. */
  at?: Date;
}

export interface SubscriptionReport {
  results: readonly { templateId: string; result: SubscribeResult }[];
  requestId: string;
}

@Injectable()
export class SubscriptionCredits {
  constructor(
    private readonly repository: CreditRepository,
    private readonly templates: MessageTemplateService,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** What the mini-program was answered by the platform; each request counts once. */
  async report(ctx: Ctx, memberId: MemberId, report: SubscriptionReport): Promise<void> {
    const postings = report.results.flatMap(({ templateId, result }) => {
      const kind = creditKindOf(result);
      const sourceKey = `client:${report.requestId}`;
      return kind ? [{ templateId, kind, teller: 'client' as const, sourceKey }] : [];
    });
    await this.postAll(ctx, memberId, postings);
  }

  /** Postings for templates that are not ours are passed over: phones may hold an older brand file. */
  async postAll(ctx: Ctx, memberId: MemberId, postings: readonly CreditPosting[]): Promise<void> {
    const ours = new Set((await this.templates.templates()).map((one) => one.templateId));
    const known = postings.filter(({ templateId }) => ours.has(templateId));
    if (known.length === 0) return;
    await this.unitOfWork.run('subscription.post', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      for (const posting of known) await this.post(tx, ctx, memberId, posting);
    });
  }

  /** Under the member's lock. */
  async post(tx: Tx, ctx: Ctx, memberId: MemberId, posting: CreditPosting): Promise<void> {
    const { templateId, kind, teller, sourceKey } = posting;
    if (await this.repository.hasEntry(tx, memberId, templateId, sourceKey)) return;
    const credit = await this.repository.findCredit(tx, memberId, templateId);
    const at = posting.at ?? ctx.now;
    const pairedSeq = await this.pairOf(tx, memberId, posting, at);
    const changeBy = creditChange(kind, credit.credits, pairedSeq !== null);
    const creditsAfter = credit.credits + changeBy;
    const seq = credit.entries + 1;
    const of = { memberId, templateId, seq, kind, teller, sourceKey, pairedSeq, at };
    const refusedAt = refusedAfter(kind, credit.refusedAt, at);
    await this.repository.append(tx, { ...of, changeBy, creditsAfter }, refusedAt);
  }

  /** Under the member's lock. */
  async creditsOf(tx: Tx, memberId: MemberId, templateId: string): Promise<number> {
    return (await this.repository.findCredit(tx, memberId, templateId)).credits;
  }

  /** Templates that the member may be asked for: not within seven days of a refusal. */
  async askable(ctx: Ctx, memberId: MemberId): Promise<SubscribeTemplate[]> {
    const since = later(ctx.now, -ASK_AGAIN_DAYS * DAY_SECONDS);
    const refused = await this.repository.listRefused(this.database, memberId, since);
    const templates = await this.templates.subscribeTemplates();
    return templates.filter(({ templateId }) => !refused.has(templateId));
  }

  /** The other teller's report of the same tap. */
  private async pairOf(
    tx: Tx,
    memberId: MemberId,
    { kind, teller, templateId }: CreditPosting,
    at: Date,
  ): Promise<number | null> {
    if (kind !== 'accept') return null;
    return this.repository.findUnpaired(tx, memberId, templateId, {
      teller: otherTeller(teller),
      from: later(at, -PAIRING_SECONDS),
      until: later(at, PAIRING_SECONDS),
    });
  }
}
