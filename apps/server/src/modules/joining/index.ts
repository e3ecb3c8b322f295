export { MemberView, OpenMemberView } from './dto/member-view.dto.js';
export { MEMBER_JOINED } from './enrolment.js';
export { JoiningModule } from './joining.module.js';
export { MemberViews } from './member-views.js';
export { PHONE_CONTESTED } from './phone-claims.js';
