import { POINTS_TRANSFER_STATES, type PointsTransferState } from '@shuke/shared';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  ListField,
  PageOf,
  PointsField,
  TextField,
} from '../../../platform/index.js';

export class PointsTransferRequest {
  @PointsField({ min: 1 }) points!: number;
}

export class PointsTransferToken {
  @TextField({ max: 64, pattern: /^[A-Za-z0-9_-]+$/, form: '链接不完整' }) token!: string;
}

export class PointsTransferPart {
  @PointsField() points!: number;
  @DayField({ nullable: true, description: 'null: never ends' }) lastDay!: string | null;
}

export class PointsTransferFace {
  @PointsField() points!: number;
  @ListField(() => PointsTransferPart, { description: 'by the ends that they keep' })
  parts!: PointsTransferPart[];
  @ChoiceField(POINTS_TRANSFER_STATES) state!: PointsTransferState;
  @InstantField({ description: 'when it goes back by itself' }) lapsesAt!: Date;
}

export class PointsTransferView extends PointsTransferFace {
  @IdField('ptr') id!: string;
  @InstantField() offeredAt!: Date;
  @InstantField({ nullable: true }) endedAt!: Date | null;
  @TextField({ nullable: true, description: 'of the link, while it is offered' })
  token!: string | null;
}

export class PointsTransferOffer extends PointsTransferFace {
  @TextField({ nullable: true, description: 'the sender’s nickname' }) from!: string | null;
  @FlagField({ description: 'sent by the caller' }) own!: boolean;
  @FlagField({ description: 'claimed by the caller' }) mine!: boolean;
}

export class PointsTransferTerms {
  @FlagField() enabled!: boolean;
  @PointsField() minPoints!: number;
  @PointsField({ description: 'of the day’s limit' }) leftToday!: number;
  @PointsField() spendable!: number;
}

export class PointsTransferPage extends PageOf(PointsTransferView) {}
