/** The newest finished count as people read it; nothing of the ledger is read here. */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { StoreService } from '../store/index.js';
import type {
  Liability,
  LiabilityFlow,
  LiabilityStore,
  PointsLiability,
} from './dto/liability.dto.js';
import { type Flow, LiabilityRepository, type Snapshot } from './liability.repository.js';
import {
  breakageOf,
  type Cohort,
  expectedOf,
  nothing,
  sumCohorts,
  valueFenPer100,
} from './liability.rules.js';

const NO_STORE = '活动与其他（不属于门店）';

@Injectable()
export class LiabilityViews {
  constructor(
    private readonly repository: LiabilityRepository,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  async show(): Promise<Liability> {
    const { points: settings } = await this.brand.settings();
    const snapshot = await this.repository.findLatest(this.database);
    return {
      takenAt: snapshot?.takenAt ?? null,
      valueFenPer100: valueFenPer100(settings),
      points: snapshot && (await this.pointsOf(snapshot)),
    };
  }

  private async pointsOf({ id, takenAt, ...sums }: Snapshot): Promise<PointsLiability> {
    const { timeZone, points } = await this.brand.settings();
    const cohorts = await this.repository.listCohorts(this.database, id);
    const flows = await this.repository.listFlows(this.database, id);
    const month = businessDayOf(takenAt, timeZone).slice(0, 7);
    const breakage = breakageOf(cohorts, month, points.expectedExpiryPercent ?? null);
    const expected = (cohort: Cohort) => expectedOf(cohort, breakage, month);
    const sumBy = (keyOf: (cohort: Cohort) => string) => sumCohorts(cohorts, keyOf, expected);
    return {
      ...sums,
      totals: sumBy(() => '').get('') ?? nothing(),
      breakage,
      months: [...sumBy((cohort) => cohort.month)]
        .map(([key, parts]) => ({ month: key || null, ...parts }))
        .sort((one, other) => (one.month ?? '9999').localeCompare(other.month ?? '9999')),
      stores: await this.named(sumBy((cohort) => cohort.storeCode)),
      flows: flowsOf(flows),
    };
  }

  private async named(sums: ReturnType<typeof sumCohorts>): Promise<LiabilityStore[]> {
    const names = new Map((await this.stores.stores()).map(({ code, name }) => [code, name]));
    return [...sums]
      .map(([code, parts]) => ({
        storeCode: code || null,
        storeName: code ? (names.get(code) ?? code) : NO_STORE,
        ...parts,
      }))
      .sort((one, other) => other.outstanding - one.outstanding);
  }
}

function flowsOf(flows: readonly Flow[]): LiabilityFlow[] {
  let closing = 0;
  return [...new Set(flows.map(({ month }) => month))].sort().map((month) => {
    const own = flows.filter((flow) => flow.month === month);
    const gained = (kind: string) => own.find((flow) => flow.kind === kind)?.gained ?? 0;
    const gone = (kind: string) => own.find((flow) => flow.kind === kind)?.gone ?? 0;
    const net = own.reduce((sum, flow) => sum + flow.gained - flow.gone, 0);
    const told = {
      issued: gained('earn'),
      spent: gone('spend'),
      returned: gained('return'),
      reversed: gone('reverse'),
      expired: gone('expire'),
    };
    const { issued, spent, returned, reversed, expired } = told;
    closing += net;
    const other = net - (issued - spent + returned - reversed - expired);
    return { month: month || null, ...told, other, closing };
  });
}
