import {
  applyDecorators,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { Permission, Scope } from '@shuke/shared';
import type { Ctx } from '../context.js';

export type Door = 'member' | 'staff' | 'console' | 'open' | 'wechat';

export const DOOR = 'shuke:door';
export const ACCESS = 'shuke:access';
export const PERMISSION = 'shuke:permission';
export const SCOPE = 'shuke:scope';
export const KEY_REQUIRED = 'shuke:keyRequired';

const door = (name: Door, path: string, ...more: ClassDecorator[]) =>
  applyDecorators(Controller(path), SetMetadata(DOOR, name), ApiTags(name), ...more);

const below = (prefix: string, path: string) => (path ? `${prefix}/${path}` : prefix);

/** The mini-program, as a customer. Member token; visitors only where @AllowVisitor says so. */
export const MemberDoor = (path = '') =>
  door('member', below('api/member/v1', path), ApiBearerAuth('memberToken'));
/** The mini-program, as a clerk or manager. Staff token. */
export const StaffDoor = (path = '') =>
  door('staff', below('api/staff/v1', path), ApiBearerAuth('staffToken'));
/** The web console. Session cookie, and X-CSRF-Token on everything but GET. */
export const ConsoleDoor = (path = '') =>
  door('console', below('api/console/v1', path), ApiCookieAuth('shuke_console'));
/** Tills, shops, ERP, partners. A signature per request. */
export const OpenDoor = (path = '') =>
  door('open', below('api/open/v1', path), ApiSecurity('signature'));
/** The WeChat platform; each route checks the platform's own signature. */
export const WechatDoor = (path = '') => door('wechat', below('api/wechat', path));

/** Open to a caller who signed in to WeChat but is no member. */
export const AllowVisitor = () => SetMetadata(ACCESS, 'visitor');
/** Open to everybody, without any sign-in. */
export const Public = () => SetMetadata(ACCESS, 'public');
export const NeedsPermission = (permission: Permission) => SetMetadata(PERMISSION, permission);
export const NeedsScope = (scope: Scope) => SetMetadata(SCOPE, scope);
export const RequiresIdempotencyKey = () =>
  applyDecorators(
    SetMetadata(KEY_REQUIRED, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1–64 visible ASCII characters',
    }),
  );

/** The caller's context, made by the door's guard. */
export const Context = createParamDecorator((_: unknown, host: ExecutionContext): Ctx => {
  return host.switchToHttp().getRequest<{ ctx: Ctx }>().ctx;
});
