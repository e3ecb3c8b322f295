/**
 * The gifts of spend-and-get as a marketer sees and sets them. They are settings of the brand: a change
 * is made under the brand's lock, one gift at a time, and holds for orders posted later.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  Database,
  type FieldProblem,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService, type SpendGift } from '../brand/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { StoreService } from '../store/index.js';
import type { SpendGiftChange, SpendGiftList } from './dto/spend-gift.dto.js';
import { SpendGiftRepository } from './spend-gift.repository.js';

const CODE = /^[A-Za-z0-9_-]{1,24}$/;
/** So many that an order's look at them stays short. */
const MOST_GIFTS = 20;

@Injectable()
export class SpendGiftEditing {
  constructor(
    private readonly brand: BrandService,
    private readonly gifts: SpendGiftRepository,
    private readonly templates: CouponTemplateService,
    private readonly stores: StoreService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async list(): Promise<SpendGiftList> {
    const { spendGifts } = await this.brand.settings();
    const figures = await this.gifts.figures(this.database);
    const codes = spendGifts.map(({ coupon }) => coupon);
    const templates = await this.templates.current(this.database, codes);
    const items = spendGifts.map((gift) => ({
      ...gift,
      couponName: templates.get(gift.coupon)?.name ?? gift.coupon,
      ...(figures.get(gift.code) ?? { given: 0, takenBack: 0 }),
    }));
    return { items };
  }

  /** A new one, or a change of the one with the code. 400 with the field. */
  async save(ctx: Ctx, code: string, change: SpendGiftChange): Promise<SpendGiftList> {
    await this.refuseFaulty(code, change);
    const gift: SpendGift = { ...change, code };
    await this.unitOfWork.once(ctx, 'spend-gift.save', gift, async (tx) => {
      const changed = await this.brand.change(tx, ctx, (before) => ({
        ...before,
        spendGifts: withGift(before.spendGifts, gift),
      }));
      await this.audit.record(tx, ctx, {
        action: 'spend-gift.change',
        subject: code,
        before: changed.before.spendGifts.find((one) => one.code === code) ?? null,
        after: gift,
      });
    });
    this.brand.forget();
    return this.list();
  }

  private async refuseFaulty(code: string, change: SpendGiftChange): Promise<void> {
    const { coupon, from, until, scope = {} } = change;
    const templates = await this.templates.current(this.database, [coupon]);
    const stores = await this.stores.stores();
    const storeCodes = new Set(stores.map((store) => store.code));
    const tags = new Set(stores.flatMap((store) => store.tags));
    const errors = [
      ...(CODE.test(code) ? [] : [fault('code', 'MALFORMED', '代码写作字母、数字、_ 或 -')]),
      ...(templates.has(coupon) ? [] : [fault('coupon', 'NOT_A_CHOICE', `没有券模板 ${coupon}`)]),
      ...(from <= until ? [] : [fault('until', 'OUT_OF_RANGE', '结束日期早于开始日期')]),
      ...unknown('scope.stores', scope.stores, storeCodes),
      ...unknown('scope.storeTags', scope.storeTags, tags),
    ];
    if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
  }
}

function withGift(before: readonly SpendGift[], gift: SpendGift): SpendGift[] {
  const place = before.findIndex(({ code }) => code === gift.code);
  if (place >= 0) return before.with(place, gift);
  if (before.length < MOST_GIFTS) return [...before, gift];
  const errors = [fault('code', 'OUT_OF_RANGE', `最多 ${MOST_GIFTS} 个，请先改用已停的`)];
  throw new AppError('INVALID_INPUT', { errors });
}

function unknown(path: string, named: readonly string[] = [], known: ReadonlySet<string>) {
  return named
    .filter((one) => !known.has(one))
    .map((one) => fault(path, 'NOT_A_CHOICE', `没有 ${one}`));
}

function fault(path: string, code: string, message: string): FieldProblem {
  return { path, code, message };
}
