import { IntegerField, ObjectField } from '../../../platform/index.js';

export class ExpirySettingsDto {
  @IntegerField({ max: 90, description: 'days before points end; 0: nobody is told' })
  pointsDays!: number;
  @IntegerField({ max: 90, description: 'days before a coupon ends; 0: nobody is told' })
  couponDays!: number;
}

/** What became of the messages of a kind. */
export class ExpiryFiguresView {
  @IntegerField({ description: 'told in the mini-program, all of them' }) inbox!: number;
  @IntegerField() planned!: number;
  @IntegerField({ description: 'to the phone' }) sent!: number;
  @IntegerField() tapped!: number;
}

export class ExpiryAutomationView {
  @ObjectField(() => ExpirySettingsDto) settings!: ExpirySettingsDto;
  @ObjectField(() => ExpiryFiguresView) points!: ExpiryFiguresView;
  @ObjectField(() => ExpiryFiguresView) coupons!: ExpiryFiguresView;
}
