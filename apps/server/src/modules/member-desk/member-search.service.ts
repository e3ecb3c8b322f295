import { Injectable } from '@nestjs/common';
import { addDays, businessDay, businessDayOf, startOfDay } from '@shuke/shared';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  invalidField,
  pageOf,
  type StaffActor,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { birthdaysOfMonth, normalizePhone, PhoneVault, storesInSight } from '../member/index.js';
import { PointsViews } from '../points/index.js';
import { StoreService } from '../store/index.js';
import { TierService } from '../tier/index.js';
import type { MemberList, MemberListItem, MemberSearchRequest } from './dto/member-desk.dto.js';
import {
  type FoundMember,
  type MemberFilter,
  type MemberPlace,
  MemberSearchRepository,
} from './member-search.repository.js';

@Injectable()
export class MemberSearchService {
  constructor(
    private readonly repository: MemberSearchRepository,
    private readonly points: PointsViews,
    private readonly tiers: TierService,
    private readonly stores: StoreService,
    private readonly brand: BrandService,
    private readonly vault: PhoneVault,
    private readonly database: Database,
  ) {}

  async search(ctx: Ctx, staff: StaffActor, request: MemberSearchRequest): Promise<MemberList> {
    const filter = await this.filterOf(ctx, staff, request);
    const limit = request.limit ?? DEFAULT_LIMIT;
    const [rows, total] = await Promise.all([
      this.repository.list(this.database, filter, placeOf(request.cursor), limit + 1),
      this.repository.count(this.database, filter),
    ]);
    const present = await this.presenter(rows, ctx.now);
    const page = pageOf(rows, limit, present, ({ joinedAt, id }) => [joinedAt.getTime(), id]);
    return { ...page, total };
  }

  private async filterOf(
    ctx: Ctx,
    staff: StaffActor,
    request: MemberSearchRequest,
  ): Promise<MemberFilter> {
    const { timeZone, birthday } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const startOf = (day: string, plus = 0) =>
      startOfDay(addDays(businessDay(day), plus), timeZone);
    const { birthdayMonth, lastOrderWithinDays, joinedFrom, joinedUntil } = request;
    return {
      phoneIndex: this.phoneIndexOf(request.phone),
      memberNo: request.memberNo,
      nicknameStart: request.nickname,
      tier: request.tier,
      storeCodes: storesOf(staff, request.storeCode),
      birthdays: given(birthdayMonth, (month) =>
        birthdaysOfMonth(Number(today.slice(0, 4)), month, birthday.leapDay),
      ),
      lastOrderFrom: given(lastOrderWithinDays, (days) => startOf(today, -days)),
      joinedFrom: given(joinedFrom, startOf),
      joinedUntil: given(joinedUntil, (day) => startOf(day, 1)),
    };
  }

  private phoneIndexOf(text: string | undefined): Buffer | undefined {
    if (text === undefined) return undefined;
    const phone = normalizePhone(text);
    if (phone === null) throw invalidField('phone', '手机号格式不对');
    return this.vault.indexOf(phone);
  }

  private async presenter(
    rows: readonly FoundMember[],
    now: Date,
  ): Promise<(row: FoundMember) => MemberListItem> {
    const ids = rows.map(({ id }) => id);
    const [balances, tiers, stores] = await Promise.all([
      this.points.ofMany(this.database, ids, now),
      this.tiers.tiers(),
      this.stores.stores(),
    ]);
    const tierNames = new Map(tiers.map(({ code, name }) => [code, name]));
    const storeNames = new Map(stores.map(({ code, name }) => [code, name]));
    return ({ id, tierCode, storeCode, ...row }) => ({
      ...row,
      tier: { code: tierCode, name: tierNames.get(tierCode) ?? tierCode },
      points: balances.get(id)?.available ?? 0,
      storeName: storeCode && (storeNames.get(storeCode) ?? storeCode),
    });
  }
}

function given<T, Made>(value: T | undefined, make: (value: T) => Made): Made | undefined {
  return value === undefined ? undefined : make(value);
}

/** The stores asked for, as far as they are in sight; undefined for the whole brand. */
function storesOf(staff: StaffActor, wanted: string | undefined): readonly string[] | undefined {
  const inSight = storesInSight(staff);
  if (wanted === undefined) return inSight ?? undefined;
  return inSight === null || inSight.includes(wanted) ? [wanted] : [];
}

function placeOf(cursor: string | undefined): MemberPlace | null {
  const end = instantCursor(cursor, 'mbr');
  return end && { joinedAt: end.at, id: end.id };
}
