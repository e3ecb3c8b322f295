import { Type } from 'class-transformer';
import { DayField, IntegerField, ListField, ObjectField, TextField } from '../../platform/index.js';

const MANY = { max: Number.MAX_SAFE_INTEGER };

export class DashboardQuery {
  @Type(() => Number)
  @IntegerField({
    optional: true,
    min: 1,
    max: 366,
    description: 'business days up to today; 30 when absent',
  })
  days?: number;
}

export class DashboardTotals {
  @IntegerField({ ...MANY, description: 'all members' }) members!: number;
  @IntegerField(MANY) newMembers!: number;
  @IntegerField({ ...MANY, description: 'members with an order in the period' })
  activeMembers!: number;
  @IntegerField(MANY) orders!: number;
  @IntegerField({ ...MANY, description: 'net of refunds' }) paidFen!: number;
  @IntegerField(MANY) pointsIssued!: number;
  @IntegerField(MANY) pointsSpent!: number;
  @IntegerField(MANY) pointsExpired!: number;
  @IntegerField({
    min: -Number.MAX_SAFE_INTEGER,
    ...MANY,
    description: 'what is owed to all members now',
  })
  pointsOutstanding!: number;
}

export class DashboardDay {
  @DayField() day!: string;
  @IntegerField(MANY) newMembers!: number;
  @IntegerField(MANY) orders!: number;
  @IntegerField(MANY) paidFen!: number;
  @IntegerField(MANY) pointsIssued!: number;
  @IntegerField(MANY) pointsSpent!: number;
}

export class DashboardTier {
  @TextField() code!: string;
  @TextField() name!: string;
  @IntegerField(MANY) members!: number;
}

export class DashboardStore {
  @TextField() code!: string;
  @TextField() name!: string;
  @IntegerField(MANY) orders!: number;
  @IntegerField(MANY) paidFen!: number;
}

export class Dashboard {
  @ObjectField(() => DashboardTotals) totals!: DashboardTotals;
  @ListField(() => DashboardDay) days!: DashboardDay[];
  @ListField(() => DashboardTier) tiers!: DashboardTier[];
  @ListField(() => DashboardStore) stores!: DashboardStore[];
}
