import { ROLES, type Role } from '@shuke/shared';
import {
  ChoiceField,
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/index.js';

export class StaffStoreView {
  @TextField() code!: string;
  @TextField() name!: string;
}

export class StaffView {
  @TextField() code!: string;
  @TextField() name!: string;
  @ChoiceField(ROLES) role!: Role;
  @ListField(() => StaffStoreView) stores!: StaffStoreView[];
}

export class StaffListItem extends StaffView {
  @FlagField({ description: 'a WeChat account is bound' }) bound!: boolean;
  @FlagField() active!: boolean;
}

export class StaffList {
  @ListField(() => StaffListItem) items!: StaffListItem[];
}

export class StaffSelf {
  @ObjectField(() => StaffView) staff!: StaffView;
  @TextListField() permissions!: string[];
}

export class BindingRequest {
  @TextField({ max: 128, description: 'from wx.login' }) code!: string;
  @TextField({ min: 8, max: 64, pattern: /^[\x21-\x7e]+$/ }) inviteCode!: string;
}

export class StaffSessionRequest {
  @TextField({ max: 128, description: 'from wx.login' }) code!: string;
}

export class StaffSessionAnswer {
  @TextField() token!: string;
  @IntegerField() expiresIn!: number;
  @ObjectField(() => StaffView) staff!: StaffView;
}

export class ConsoleSessionRequest {
  @TextField({ max: 32, pattern: /^[\x21-\x7e]+$/ }) staffCode!: string;
  @TextField({ max: 128 }) password!: string;
}

export class ConsoleSessionAnswer extends StaffSelf {
  @TextField({ description: 'send as X-CSRF-Token on everything but GET' }) csrfToken!: string;
}

export class InvitationAnswer {
  @TextField() inviteCode!: string;
  @InstantField() expiresAt!: Date;
}
