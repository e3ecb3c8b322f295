import {
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/index.js';
import { BirthdayDto, BirthdayField, ConsentDto, ProfileDto } from '../../member/index.js';
import { MemberView } from './member-view.dto.js';

const CODE = { max: 32, pattern: /^[\x21-\x7e]{1,32}$/, form: '编号不对' };

export class SessionRequest {
  @TextField({ max: 512, description: 'what wx.login gave' }) code!: string;
}

export class SessionAnswer {
  @TextField() token!: string;
  @IntegerField({ description: 'seconds' }) expiresIn!: number;
  @ObjectField(() => MemberView, { nullable: true, description: 'null for a visitor' })
  member!: MemberView | null;
}

export class SourceDto {
  @TextField({ optional: true, max: 64 }) scene?: string;
  @TextField({ optional: true, ...CODE }) storeCode?: string;
  @TextField({ optional: true, ...CODE }) staffCode?: string;
  @TextField({ optional: true, max: 10, pattern: /^\d{10}$/, form: '会员号不对' })
  referrerNo?: string;
}

class Joining {
  @ListField(() => ConsentDto, { max: 20 }) consents!: ConsentDto[];
  @FlagField({ description: 'the person declares to be 14 or older' }) ageConfirmed!: boolean;
  @ObjectField(() => ProfileDto, { optional: true }) profile?: ProfileDto;
}

export class RegistrationRequest extends Joining {
  @TextField({ max: 512, description: 'what the phone button gave' }) phoneCode!: string;
  @ObjectField(() => SourceDto, { optional: true }) source?: SourceDto;
  @BirthdayField({ optional: true, description: 'proof, after PHONE_PROOF_NEEDED' })
  birthday?: BirthdayDto;
  @FlagField({ optional: true, description: 'after PHONE_PROOF_NEEDED: join as somebody else' })
  asNew?: boolean;
}

export class CounterRegistrationRequest extends Joining {
  @TextField({ max: 24 }) phone!: string;
  @TextField(CODE) storeCode!: string;
}

export class OpenRegistrationRequest extends CounterRegistrationRequest {
  @TextField({ optional: true, max: 64, pattern: /^[\x21-\x7e]{1,64}$/, form: '外部编号不对' })
  externalNo?: string;
  @InstantField({ optional: true, description: 'when history is told; now when absent' })
  joinedAt?: Date;
}

export class RegisteredMember {
  @TextField() memberNo!: string;
  @FlagField({ description: 'false: the phone was a member’s already' }) created!: boolean;
}

export class OpenLookupRequest {
  @TextField({ optional: true, max: 64 }) memberCode?: string;
  @TextField({ optional: true, max: 24 }) phone?: string;
  @TextField({
    optional: true,
    ...CODE,
    description: 'where the code is shown; else the first store that uses it',
  })
  storeCode?: string;
}
