import { TRANSFER_STATES, type TransferState } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FlagField,
  InstantField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';
import { TemplateView } from '../../coupon/index.js';

const TOKEN = { min: 43, max: 43, pattern: /^[A-Za-z0-9_-]{43}$/, form: '链接不完整' };

export class TransferTokenRequest {
  @TextField(TOKEN) token!: string;
}

/** What the giver is shown of their own offer. */
export class TransferView {
  @ChoiceField(TRANSFER_STATES) state!: TransferState;
  @TextField({ description: 'for the link that the friend opens' }) token!: string;
  @InstantField({ description: 'accepted before this instant, or the coupon is free again' })
  until!: Date;
}

/** What whoever opens the link is shown. */
export class TransferOfferView {
  @ChoiceField(TRANSFER_STATES) state!: TransferState;
  @ObjectField(() => TemplateView) template!: TemplateView;
  @DayField() validFrom!: string;
  @DayField() validUntil!: string;
  @InstantField() until!: Date;
  @TextField({ nullable: true, description: 'the giver’s nickname, when others may see it' })
  from!: string | null;
  @FlagField({ description: 'the caller’s own offer' }) own!: boolean;
}
