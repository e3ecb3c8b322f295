import { TASK_STATES, type TaskState } from '@shuke/shared';
import {
  ChoiceField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  TextField,
} from '../http/fields.js';
import { ListField, MapField } from '../http/nested-fields.js';
import { PageOf, PageQuery } from '../http/page.js';

export class TaskQuery extends PageQuery {
  @ChoiceField(['own', 'everyone'], { optional: true, description: 'own when absent' })
  of?: 'own' | 'everyone';
}

export class TaskView {
  @IdField('tsk') id!: string;
  @TextField({ description: 'a stable word: coupon.codes, …' }) kind!: string;
  @TextField() title!: string;
  @ChoiceField(TASK_STATES) state!: TaskState;
  @IntegerField() done!: number;
  @IntegerField({ nullable: true, description: 'null while nobody knows' }) total!: number | null;
  @DecimalField({ places: 1, nullable: true, description: 'of the last seconds' })
  perSecond!: number | null;
  @IntegerField({ nullable: true }) secondsLeft!: number | null;
  @MapField({ nullable: true, description: 'what the kind gives at its end' })
  result!: object | null;
  @TextField({ nullable: true, description: 'why it failed' }) failure!: string | null;
  @TextField({ description: 'who: staff:M01' }) startedBy!: string;
  @FlagField({ description: 'it may be cancelled by who asks' }) cancellable!: boolean;
  @InstantField() createdAt!: Date;
  @InstantField({ nullable: true }) endedAt!: Date | null;
}

export class TaskPage extends PageOf(TaskView) {}

export class TaskTray {
  @ListField(() => TaskView) items!: TaskView[];
}
