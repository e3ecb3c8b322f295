import { CAMPAIGN_STATES, type CampaignState } from '@shuke/shared';
import {
  ChoiceField,
  FenField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PageOf,
  TextField,
  TextListField,
} from '../../../platform/index.js';

export class CampaignAudienceDto {
  @TextListField({ optional: true, min: 1, max: 20, itemMax: 32 }) tiers?: string[];
  @IntegerField({
    optional: true,
    min: 1,
    max: 12,
    description: 'solar month of this year’s birthday',
  })
  birthdayMonth?: number;
  @IntegerField({ optional: true, min: 1, max: 3650 }) lastOrderWithinDays?: number;
}

export class CampaignOfferDto {
  @TextField({ optional: true, max: 40 }) couponTemplate?: string;
  @FenField({ optional: true, min: 1, description: 'what all the coupons given may cost' })
  budgetFen?: number;
}

export class CampaignMessageDto {
  @ChoiceField(['campaign']) type!: string;
  @TextField({ max: 20 }) title!: string;
  @TextField({ max: 200 }) body!: string;
}

export class CampaignRequest {
  @TextField({ max: 60 }) name!: string;
  @ObjectField(() => CampaignAudienceDto) audience!: CampaignAudienceDto;
  @ObjectField(() => CampaignOfferDto) offer!: CampaignOfferDto;
  @ObjectField(() => CampaignMessageDto) message!: CampaignMessageDto;
}

export class PreviewRequest {
  @ObjectField(() => CampaignAudienceDto) audience!: CampaignAudienceDto;
  @ObjectField(() => CampaignOfferDto, { optional: true }) offer?: CampaignOfferDto;
}

export class ReasonCount {
  @TextField() why!: string;
  @IntegerField() count!: number;
}

export class CampaignReach {
  @IntegerField({ description: 'by subscribe message' }) subscribe!: number;
  @IntegerField({ description: 'in the mini-program only' }) inboxOnly!: number;
  @ListField(() => ReasonCount) whyInboxOnly!: ReasonCount[];
  @ListField(() => ReasonCount, { description: 'not at all' }) none!: ReasonCount[];
}

const COST_BASIS = {
  description: 'cost: what the template says one costs; face: the most that one can take off',
};

export class CampaignCost {
  @FenField({ description: 'of one coupon' }) unitFen!: number;
  @ChoiceField(['cost', 'face'], COST_BASIS) basis!: 'cost' | 'face';
  @IntegerField({
    max: Number.MAX_SAFE_INTEGER,
    description: 'in fen, if everybody who agreed to marketing gets one and uses it',
  })
  mostFen!: number;
}

export class CampaignPreview {
  @IntegerField() members!: number;
  @IntegerField({ description: 'of these, who agreed to marketing' }) consented!: number;
  @ObjectField(() => CampaignReach) reach!: CampaignReach;
  @ObjectField(() => CampaignCost, { optional: true, description: 'absent: nobody can say' })
  cost?: CampaignCost;
}

export class CampaignBudgetView {
  @FenField({ description: 'of one coupon, fixed at the launch' }) unitFen!: number;
  @FenField() budgetFen!: number;
  @FenField({ description: 'of the coupons given, used or not' }) usedFen!: number;
}

export class CampaignProgressView {
  @IntegerField({ description: 'members of the snapshot' }) planned!: number;
  @IntegerField() sent!: number;
  @IntegerField({ description: 'told in the mini-program only' }) inbox!: number;
  @IntegerField() failed!: number;
  @IntegerField() skipped!: number;
}

export class CampaignResultsView {
  @IntegerField({ description: 'coupons' }) granted!: number;
  @IntegerField() delivered!: number;
  @IntegerField() tapped!: number;
  @IntegerField({ description: 'coupons' }) redeemed!: number;
  @IntegerField({ description: 'of the members served, within 14 days' }) orders!: number;
  @FenField({ description: 'attributed: paid in those orders, less refunds' }) revenueFen!: number;
}

export class CampaignView extends CampaignRequest {
  @IdField('cmp') id!: string;
  @ChoiceField(CAMPAIGN_STATES) state!: CampaignState;
  @InstantField() createdAt!: Date;
  @InstantField({ optional: true }) launchedAt?: Date;
  @InstantField({ optional: true }) completedAt?: Date;
  @InstantField({ optional: true }) cancelledAt?: Date;
  @ObjectField(() => CampaignProgressView) progress!: CampaignProgressView;
  @ObjectField(() => CampaignResultsView) results!: CampaignResultsView;
  @ObjectField(() => CampaignBudgetView, { optional: true }) budget?: CampaignBudgetView;
  @ListField(() => ReasonCount, { description: 'SOLD_OUT, BUDGET_USED_UP' })
  notGranted!: ReasonCount[];
}

export class CampaignPage extends PageOf(CampaignView) {}
