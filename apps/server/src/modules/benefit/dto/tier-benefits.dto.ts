import { ObjectField, TextField } from '../../../platform/index.js';
import { TierBenefitsDto } from '../../tier/index.js';

export class TierBenefitsView {
  @TextField() code!: string;
  @ObjectField(() => TierBenefitsDto) benefitTerms!: TierBenefitsDto;
}
