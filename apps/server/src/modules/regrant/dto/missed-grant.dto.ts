import {
  COUPON_SOURCES,
  type CouponSource,
  MISSED_GRANT_REASONS,
  MISSED_GRANT_STATES,
  type MissedGrantReason,
  type MissedGrantState,
  TEMPLATE_STATES,
  type TemplateState,
} from '@shuke/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  PageOf,
  PageQuery,
  TextField,
} from '../../../platform/index.js';

const CODE = { max: 40, pattern: /^[A-Za-z0-9_-]+$/ } as const;

export class MissedGrantQuery extends PageQuery {
  @ChoiceField(MISSED_GRANT_STATES, { optional: true, description: 'open, when absent' })
  state?: MissedGrantState;
  @TextField({ ...CODE, optional: true }) templateCode?: string;
  @ChoiceField(MISSED_GRANT_REASONS, { optional: true }) reason?: MissedGrantReason;
  @ChoiceField(COUPON_SOURCES, { optional: true }) source?: CouponSource;
}

export class RetryTemplateRequest {
  @TextField(CODE) templateCode!: string;
}

export class CloseMissedGrantRequest {
  @TextField({ max: 200, description: 'why it is not given any more' }) reason!: string;
}

/** A coupon that a source owed a member and could not give. */
export class MissedGrantView {
  @IdField('mis') id!: string;
  @ChoiceField(MISSED_GRANT_STATES) state!: MissedGrantState;
  @TextField() memberNo!: string;
  @TextField({ nullable: true }) nickname!: string | null;
  @ChoiceField(COUPON_SOURCES) source!: CouponSource;
  @TextField({ description: 'of its type: a campaign, a year, a change of tier' })
  sourceId!: string;
  @TextField() templateCode!: string;
  @TextField() templateName!: string;
  @ChoiceField(MISSED_GRANT_REASONS) reason!: MissedGrantReason;
  @InstantField() missedAt!: Date;
  @InstantField({ description: 'when it was last tried in vain' }) triedAt!: Date;
  @InstantField({ nullable: true }) endedAt!: Date | null;
  @TextField({ nullable: true }) endedBy!: string | null;
  @TextField({ nullable: true }) note!: string | null;
}

export class MissedGrantPage extends PageOf(MissedGrantView) {}

export class MissedSumView {
  @TextField() templateCode!: string;
  @TextField() templateName!: string;
  @ChoiceField(MISSED_GRANT_REASONS) reason!: MissedGrantReason;
  @IntegerField() count!: number;
  @InstantField({ description: 'the first of them' }) since!: Date;
  @ChoiceField(TEMPLATE_STATES) templateState!: TemplateState;
  @IntegerField({ nullable: true, description: 'of the template; null: no limit' })
  left!: number | null;
}

export class MissedGrantSummary {
  @IntegerField({ description: 'how many wait in all' }) open!: number;
  @ListField(() => MissedSumView) items!: MissedSumView[];
}

export class RetryStarted {
  @IdField('tsk') taskId!: string;
  @IntegerField({ description: 'how many wait' }) count!: number;
}
