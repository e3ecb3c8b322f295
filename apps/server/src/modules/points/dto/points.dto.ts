import {
  type BusinessDay,
  ENTRY_KINDS,
  ENTRY_SOURCE_TYPES,
  type EntryKind,
  type EntrySourceType,
} from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  PointsField,
  TextField,
} from '../../../platform/index.js';
import type { ExpiringPoints, PointsView } from '../ledger.types.js';

export const SIGNED = { min: -2_000_000_000 };

export class ExpiringPointsView implements ExpiringPoints {
  @PointsField() points!: number;
  @DayField({ description: 'last good day' }) lastDay!: BusinessDay;
}

export class PointsBalance implements PointsView {
  @PointsField() available!: number;
  @PointsField({ description: 'earned, not available yet' }) pending!: number;
  @PointsField({ description: 'set aside, within available' }) held!: number;
  @PointsField({ description: 'owed: paid first out of what becomes available next' })
  debt!: number;
  @ListField(() => ExpiringPointsView, { description: 'available points of the next 90 days' })
  expiring!: ExpiringPointsView[];
}

export class EntrySource {
  @ChoiceField(ENTRY_SOURCE_TYPES) type!: EntrySourceType;
  @TextField() id!: string;
  @TextField({ optional: true, description: 'as people call it' }) label?: string;
  @TextField({ optional: true, description: 'the number on the receipt' }) orderNo?: string;
  @TextField({ optional: true }) storeName?: string;
}

export class PointsEntryView {
  @TextField({ description: "place in the member's ledger order" }) id!: string;
  @ChoiceField(ENTRY_KINDS) kind!: EntryKind;
  @IntegerField({ ...SIGNED, description: '0 only for settle' }) points!: number;
  @IntegerField({ ...SIGNED, description: 'Σ of all entries so far' }) balanceAfter!: number;
  @TextField({ description: 'a stable word: ORDER_BASE, ACTIVITY_REGISTER, EXPIRY, …' })
  reason!: string;
  @ObjectField(() => EntrySource) source!: EntrySource;
  @InstantField() occurredAt!: Date;
  @InstantField({ optional: true, description: 'of points that came in' }) availableAt?: Date;
  @DayField({ optional: true, description: 'of points that came in and end' }) lastDay?: string;
}

export class PointsEntryPage extends PageOf(PointsEntryView) {}
