/**
 * The points rules that a marketer sees and changes. A change is made under the brand's lock from the
 * revision it began with, so that of two people who edit at once the second is told, and nothing is
 * lost. It holds for orders that are posted later; what was earned stays.
 */
import { Injectable } from '@nestjs/common';
import { businessDay, businessDayOf, lastDayBefore, partsOf, startOfDay } from '@shuke/shared';
import {
  AppError,
  Audit,
  type Ctx,
  type FieldProblem,
  invalidField,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService, type PointsSettings, pointsSettingsFaults } from '../brand/index.js';
import { earnedInAll, earningsOf, lotAvailability, lotExpiry } from '../points/index.js';
import { StoreService } from '../store/index.js';
import { TierService } from '../tier/index.js';
import type {
  PointsPreview,
  PointsPreviewRequest,
  PointsRulesChange,
  PointsRulesDto,
  PointsRulesView,
} from './dto/points-rules.dto.js';
import { viewOf } from './points-rules.presenter.js';
import { settingsOf, shapeFaults } from './points-rules.shape.rules.js';

/** Days whose points end within four-digit years. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2100-12-31';

@Injectable()
export class PointsRules {
  constructor(
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly tiers: TierService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async show(): Promise<PointsRulesView> {
    return viewOf((await this.brand.settings()).points);
  }

  /** Throws INVALID_INPUT as a brand file would, 409 RULES_CHANGED when others changed them meanwhile. */
  async change(ctx: Ctx, { revision, rules }: PointsRulesChange): Promise<PointsRulesView> {
    const points = await this.check(rules);
    const content = { revision, points };
    const view = await this.unitOfWork.once(ctx, 'points.rules', content, async (tx) => {
      const changed = await this.brand.change(tx, ctx, (before) => {
        if (viewOf(before.points).revision !== revision) throw new AppError('RULES_CHANGED');
        return { ...before, points: { ...before.points, ...points } };
      });
      await this.audit.record(tx, ctx, {
        action: 'points.rules',
        subject: 'points',
        before: changed.before.points,
        after: changed.after.points,
      });
      return viewOf(changed.after.points);
    });
    this.brand.forget();
    return view;
  }

  /** What an order would earn by rules that need not be saved. */
  async preview({ rules, sample }: PointsPreviewRequest): Promise<PointsPreview> {
    const points = await this.check(rules);
    const { timeZone, birthday } = await this.brand.settings();
    const day = businessDay(sample.day);
    if (day < FIRST_DAY || day > LAST_DAY) throw invalidField('sample.day', '请选择近年的日期');
    const order = {
      storeCode: sample.storeCode,
      day,
      lines: [{ sku: '', paidFen: sample.paidFen }],
      tier: await this.tiers.get(sample.tierCode),
      birthday: sample.birthdayMonth
        ? { calendar: 'solar' as const, month: partsOf(day).month, day: 1 }
        : null,
      earnedThatDay: 0,
    };
    const earnings = earningsOf(order, { ...points, leapDay: birthday.leapDay });
    const paidAt = startOfDay(day, timeZone);
    const end = lotExpiry(points.expiry, paidAt, timeZone);
    return {
      earnings,
      points: earnedInAll(earnings),
      availableOn: businessDayOf(lotAvailability(points.availableAfterDays, paidAt), timeZone),
      lastDay: end && lastDayBefore(end, timeZone),
    };
  }

  /** Sound rules as settings. Throws INVALID_INPUT that names each field. */
  async check(rules: PointsRulesDto): Promise<PointsSettings> {
    const known = {
      stores: new Set((await this.stores.stores()).map(({ code }) => code)),
      tiers: new Set((await this.tiers.tiers()).map(({ code }) => code)),
    };
    const points = settingsOf(rules);
    const faults = [...shapeFaults(rules), ...pointsSettingsFaults(points, known)];
    if (faults.length === 0) return points;
    const errors: FieldProblem[] = faults.map(({ path, message }) => ({
      path: ['rules', ...path].join('.'),
      code: 'INCONSISTENT',
      message,
    }));
    throw new AppError('INVALID_INPUT', { errors });
  }
}
