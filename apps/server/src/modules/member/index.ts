export { birthdaysOfMonth } from './birthday-month.rules.js';
export type { ConsentRow } from './consent.repository.js';
export { type ConsentGiven, joiningRefusal, versionInForce } from './consent.rules.js';
export { Consents } from './consents.service.js';
export {
  BirthdayDto,
  BirthdayField,
  ConsentDto,
  ConsentView,
  ProfileDto,
} from './dto/member.dto.js';
export { Identities } from './identities.service.js';
export type { Identity } from './identity.repository.js';
export { MEMBER_ENTITIES } from './member.entity.js';
export { MemberModule } from './member.module.js';
export { type EnrolledMember, MemberService, type Newcomer } from './member.service.js';
export type { MemberRow, MemberSource } from './member.types.js';
export { MemberCodes, WrongMemberCode } from './member-codes.service.js';
export { MemberLock } from './member-lock.js';
export { birthdayIn, birthdayOf } from './member-row.js';
export { MembersInSight } from './members-in-sight.js';
export { memberIdOf } from './own-member.js';
export { normalizePhone } from './phone.rules.js';
export { PhoneVault } from './phone-vault.js';
export {
  BIRTHDAY_CHANGES_ALLOWED,
  isComplete,
  isTooYoung,
  nicknameForOthers,
  type Profile,
  provesBirthday,
} from './profile.rules.js';
export { type ProfileChange, Profiles } from './profiles.service.js';
export { storesInSight } from './sight.rules.js';
