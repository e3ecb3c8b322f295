import { ENTRY_KINDS, type EntryKind } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PointsField,
  TextField,
} from '../../../platform/index.js';
import { MOMENT_PATTERN } from '../moment.rules.js';
import { EntrySource, PointsEntryView, SIGNED } from './points.dto.js';

const MANY = { max: 1_000_000 };

export class MomentQuery {
  @TextField({
    optional: true,
    max: 40,
    pattern: MOMENT_PATTERN,
    form: '必须是 YYYY-MM-DD 的日期或带时区的 ISO 8601 时间',
    description: 'an instant, or a day for its end; now when absent',
  })
  at?: string;
}

export class PeriodQuery {
  @DayField({ description: 'first day' }) from!: string;
  @DayField({ description: 'last day' }) to!: string;
}

/** A lot that holds points of the balance. */
export class PointsPart {
  @TextField({ description: 'id of the entry that brought the points in' }) lot!: string;
  @PointsField({ description: 'of its points, what was left then' }) points!: number;
  @PointsField() granted!: number;
  @ChoiceField(['available', 'pending']) state!: 'available' | 'pending';
  @TextField() reason!: string;
  @TextField({ description: 'the reason in Chinese' }) reasonLabel!: string;
  @ObjectField(() => EntrySource) source!: EntrySource;
  @InstantField() earnedAt!: Date;
  @InstantField() availableAt!: Date;
  @DayField({ optional: true, description: 'absent: the points never end' }) lastDay?: string;
}

/** What the member owes, and since when. */
export class DebtPart {
  @TextField({ description: 'id of the entry that took more than there was' }) entry!: string;
  @PointsField() points!: number;
  @TextField() reason!: string;
  @TextField() reasonLabel!: string;
  @ObjectField(() => EntrySource) source!: EntrySource;
  @InstantField() occurredAt!: Date;
}

export class ReportedLater {
  @IntegerField(MANY) entries!: number;
  @IntegerField(SIGNED) points!: number;
}

export class PointsExplanation {
  @InstantField({ description: 'what was true at this instant, as recorded by then' }) at!: Date;
  @IntegerField({ ...SIGNED, description: 'available + pending − debt' }) balance!: number;
  @PointsField() available!: number;
  @PointsField() pending!: number;
  @PointsField({ description: 'set aside, within available' }) held!: number;
  @PointsField() debt!: number;
  @ListField(() => PointsPart, {
    ...MANY,
    description: 'their points add up to available + pending',
  })
  parts!: PointsPart[];
  @ListField(() => DebtPart, { ...MANY, description: 'their points add up to debt' })
  debts!: DebtPart[];
  @ObjectField(() => ReportedLater, {
    description: 'happened by then, recorded only afterwards: not part of this balance',
  })
  reportedLater!: ReportedLater;
}

export class PointsMovement {
  @ChoiceField(ENTRY_KINDS) kind!: EntryKind;
  @TextField() reason!: string;
  @TextField() reasonLabel!: string;
  @IntegerField(SIGNED) points!: number;
  @IntegerField(MANY) entries!: number;
}

export class PointsStatement {
  @DayField() from!: string;
  @DayField() to!: string;
  @IntegerField({ ...SIGNED, description: 'before the first day, by business time' })
  opening!: number;
  @ListField(() => PointsMovement, { description: 'opening + their points = closing' })
  movements!: PointsMovement[];
  @IntegerField({ ...SIGNED, description: 'after the last day, or now' }) closing!: number;
}

export class PointsMonth {
  @TextField({ description: 'YYYY-MM' }) month!: string;
  @PointsField({ description: 'sum of the entries above 0' }) gained!: number;
  @PointsField({ description: 'sum of the entries below 0, without the sign' }) gone!: number;
}

export class PointsMonths {
  @ListField(() => PointsMonth, { description: 'newest first; months without entries are absent' })
  items!: PointsMonth[];
}

/** What an entry did to one lot. */
export class TouchedLotView {
  @TextField({ description: 'id of the entry that brought the lot in' }) lot!: string;
  @IntegerField({ ...SIGNED, description: 'below 0 taken out, above 0 put back' }) points!: number;
  @TextField() reason!: string;
  @TextField() reasonLabel!: string;
  @ObjectField(() => EntrySource) source!: EntrySource;
  @InstantField() earnedAt!: Date;
  @DayField({ optional: true }) lastDay?: string;
}

/** Of points that came in, the lot they are in. */
export class OwnLotView {
  @PointsField({ description: 'left of it as written' }) remaining!: number;
  @InstantField() availableAt!: Date;
  @DayField({ optional: true }) lastDay?: string;
}

export class PointsEntryDetail extends PointsEntryView {
  @TextField() reasonLabel!: string;
  @InstantField({ description: 'when it was written down' }) recordedAt!: Date;
  @ObjectField(() => EntrySource, { optional: true, description: 'what it undid' })
  undoes?: EntrySource;
  @ObjectField(() => OwnLotView, { optional: true }) lot?: OwnLotView;
  @ListField(() => TouchedLotView) touched!: TouchedLotView[];
  @PointsField({ description: 'taken beyond what there was: owed since' }) owed!: number;
}
