import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  TextField,
} from '../../../platform/index.js';
import { PointsRulesDto } from '../../points-rules/index.js';

const CODE = { max: 32, pattern: /^[A-Za-z0-9_-]+$/, form: '编号只能用字母、数字、- 和 _' };
const ANY = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

export class TriedTierDto {
  @TextField(CODE) code!: string;
  @IntegerField({ description: 'metric to enter; fen when the metric is spend' }) enter!: number;
  @IntegerField({ description: 'metric of a period to keep the tier' }) keep!: number;
  @IntegerField({ min: 100, max: 1000, description: 'of the base' }) pointsPercent!: number;
}

export class WhatIfRequest {
  @IntegerField({ min: 1, max: 24, description: 'orders of the last months' }) months!: number;
  @ObjectField(() => PointsRulesDto, { optional: true, description: 'absent: as they are' })
  rules?: PointsRulesDto;
  @ListField(() => TriedTierDto, { optional: true, max: 50, description: 'absent: as they are' })
  tiers?: TriedTierDto[];
}

/** A number as it was, and as it would have been. */
export class BeforeAfterView {
  @IntegerField(ANY) before!: number;
  @IntegerField(ANY) after!: number;
}

export class RulePoints extends BeforeAfterView {
  @TextField() reason!: string;
}

export class MonthPoints extends BeforeAfterView {
  @TextField({ nullable: true, description: 'YYYY-MM; null: never' }) month!: string | null;
}

export class TierFlow {
  @TextField() from!: string;
  @TextField() to!: string;
  @IntegerField(ANY) members!: number;
}

export class WhatIfResult {
  @IntegerField({ ...ANY, description: 'who bought in the time' }) members!: number;
  @IntegerField(ANY) orders!: number;
  @IntegerField({ ...ANY, description: 'with other points or another tier' }) affected!: number;
  @IntegerField(ANY) gaining!: number;
  @IntegerField(ANY) losing!: number;
  @ObjectField(() => BeforeAfterView, { description: 'issued on orders' })
  points!: BeforeAfterView;
  @ObjectField(() => BeforeAfterView, {
    nullable: true,
    description: 'what they are worth in fen as offset; null where points pay nothing',
  })
  costFen!: BeforeAfterView | null;
  @ObjectField(() => BeforeAfterView, { description: 'unspent points that end some day' })
  ending!: BeforeAfterView;
  @ListField(() => RulePoints) byRule!: RulePoints[];
  @ListField(() => MonthPoints, { description: 'issued, by month of payment' })
  byMonth!: MonthPoints[];
  @ListField(() => MonthPoints, { description: 'unspent, by month of the last day' })
  byExpiry!: MonthPoints[];
  @ListField(() => TierFlow, { description: 'the tier held, and the one that would be held' })
  flows!: TierFlow[];
}

export class WhatIfSummary {
  @IdField('wif') id!: string;
  @IdField('tsk') taskId!: string;
  @IntegerField() months!: number;
  @InstantField({ description: 'orders paid since' }) from!: Date;
  @TextField() startedBy!: string;
  @InstantField() startedAt!: Date;
  @FlagField({ description: 'the result is there' }) ended!: boolean;
}

export class WhatIfView extends WhatIfSummary {
  @ObjectField(() => PointsRulesDto, { description: 'when it was started' })
  presentRules!: PointsRulesDto;
  @ObjectField(() => PointsRulesDto) triedRules!: PointsRulesDto;
  @ListField(() => TriedTierDto) presentTiers!: TriedTierDto[];
  @ListField(() => TriedTierDto) triedTiers!: TriedTierDto[];
  @ObjectField(() => WhatIfResult, { nullable: true }) result!: WhatIfResult | null;
}

export class WhatIfPage extends PageOf(WhatIfSummary) {}
