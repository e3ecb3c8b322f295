/** Why a member's balance was what it was, and what an entry did: reads only, a bounded set of queries. */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  Database,
  invalidField,
  invariant,
  type MemberId,
  staffOf,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MembersInSight } from '../member/index.js';
import type { PointsEntryDetail, PointsExplanation } from './dto/explanation.dto.js';
import { ExplainRepository } from './explain.repository.js';
import {
  debtParts,
  type Explained,
  explain,
  type Overdraft,
  reportedLater,
} from './explain.rules.js';
import { entryDetail, explanationView } from './explanation.presenter.js';
import { pointsOf, remainingOf } from './lot.rules.js';
import { instantAsked } from './moment.rules.js';
import { SourceNames } from './source-names.js';

@Injectable()
export class PointsExplanations {
  constructor(
    private readonly repository: ExplainRepository,
    private readonly names: SourceNames,
    private readonly members: MembersInSight,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  /** Throws 400 INVALID_INPUT for a moment that is none, or is yet to come. */
  async explain(ctx: Ctx, memberId: MemberId, moment?: string): Promise<PointsExplanation> {
    const { timeZone, points } = await this.brand.settings();
    const at = instantAsked(moment, ctx.now, timeZone);
    if (!at) throw invalidField('at', '不是一个日期，或者还没有到');
    const { repository, database } = this;
    const place = await repository.findPlace(database, memberId, at);
    const lots = await repository.listLotsThen(database, memberId, place.seq);
    const debtThen = remainingOf(lots) - place.balance;
    const account = { lastSeq: place.seq, balance: place.balance, debt: debtThen };
    const terms = { timeZone, returnGraceDays: points.returnGraceDays };
    const holds = await repository.listHolds(database, memberId, at);
    const explained = explain({ account, lots, holds }, terms, at);
    const debts = await this.debts(memberId, place.seq, explained.view.debt);
    assertSums(explained, debts);
    const later = await repository.listLater(database, memberId, place.seq, at);
    const sources = [...explained.parts, ...debts.map(({ entry }) => entry)].map(
      (one) => one.source,
    );
    const nameOf = await this.names.of(memberId, sources);
    const parts = {
      at,
      explained,
      debts,
      reportedLater: reportedLater(later, explained.unwritten),
    };
    return explanationView(parts, { nameOf, timeZone });
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async explainByNo(ctx: Ctx, memberNo: string, moment?: string): Promise<PointsExplanation> {
    const { id } = await this.members.get(staffOf(ctx), memberNo);
    return this.explain(ctx, id, moment);
  }

  /** Throws 404 NOT_FOUND. */
  async entry(memberId: MemberId, id: string): Promise<PointsEntryDetail> {
    const seq = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
    const { repository, database } = this;
    const entry = await repository.findEntry(database, memberId, seq);
    if (!entry) throw new AppError('NOT_FOUND');
    const lot = await repository.findLot(database, memberId, seq);
    const touched = await repository.listTouched(database, memberId, seq);
    const sources = [entry, ...touched.map((one) => one.lot)].map(({ source }) => source);
    const { undoes } = entry;
    const nameOf = await this.names.of(memberId, undoes ? [...sources, undoes] : sources);
    const { timeZone } = await this.brand.settings();
    return entryDetail(entry, lot, touched, { nameOf, timeZone });
  }

  /** Throws 404 MEMBER_UNKNOWN, NOT_FOUND. */
  async entryByNo(ctx: Ctx, memberNo: string, id: string): Promise<PointsEntryDetail> {
    const member = await this.members.get(staffOf(ctx), memberNo);
    return this.entry(member.id, id);
  }

  /** Most members owe nothing, and nothing is asked for them. */
  private async debts(memberId: MemberId, seq: number, debt: number): Promise<Overdraft[]> {
    if (debt === 0) return [];
    return debtParts(await this.repository.listOverdrafts(this.database, memberId, seq), debt);
  }
}

function assertSums({ balance, view, parts }: Explained, debts: readonly Overdraft[]): void {
  const { available, pending, debt } = view;
  invariant(remainingOf(parts) === available + pending, 'the parts make the points');
  invariant(balance === available + pending - debt, 'the parts make the balance');
  invariant(pointsOf(debts) === debt, 'the debts make the debt');
}
