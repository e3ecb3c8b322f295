export { MemberDeskModule } from './member-desk.module.js';
