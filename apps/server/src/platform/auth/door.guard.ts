import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayDo, type Permission, type Scope } from '@shuke/shared';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../app-error.js';
import { Clock } from '../clock.js';
import type { Actor, Ctx } from '../context.js';
import { Database } from '../database/database.js';
import { ACCESS, DOOR, type Door, KEY_REQUIRED, PERMISSION, SCOPE } from '../http/doors.js';
import type { Id } from '../ids.js';
import { CallerDirectory } from './directories.js';
import { OpenCaller } from './open-caller.js';
import { type Session, type SessionDoor, Sessions } from './sessions.js';

export const CONSOLE_COOKIE = 'shuke_console';

export type DoorRequest = FastifyRequest & {
  ctx?: Ctx;
  requestId: string;
  rawBody?: Buffer;
  cookies?: Record<string, string | undefined>;
};

/** Knows who is calling at each door, makes the context, and refuses who may not pass. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly directory: CallerDirectory,
    private readonly openCaller: OpenCaller,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const door = this.meta<Door>(host, DOOR);
    if (!door) return true;
    const request = host.switchToHttp().getRequest<DoorRequest>();
    const access = this.meta<'visitor' | 'public'>(host, ACCESS);
    const actor = await this.actorAt(door, request, access);
    this.checkRight(host, actor, access);
    const idempotencyKey = idempotencyKeyOf(request);
    if (this.meta(host, KEY_REQUIRED) && idempotencyKey === undefined)
      throw new AppError('IDEMPOTENCY_KEY_REQUIRED');
    request.ctx = {
      actor,
      requestId: request.requestId,
      address: request.ip,
      now: this.clock.now(),
      ...(idempotencyKey ? { idempotencyKey } : {}),
    };
    return true;
  }

  private meta<T>(host: ExecutionContext, name: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(name, [
      host.getHandler(),
      host.getClass(),
    ]);
  }

  private checkRight(host: ExecutionContext, actor: Actor, access: string | undefined): void {
    if (actor.kind === 'visitor' && access === undefined) throw new AppError('MEMBERS_ONLY');
    const permission = this.meta<Permission>(host, PERMISSION);
    if (permission && actor.kind === 'staff' && !mayDo(actor.role, permission))
      throw new AppError('FORBIDDEN');
    const scope = this.meta<Scope>(host, SCOPE);
    if (scope && actor.kind === 'apiKey' && !actor.scopes.includes(scope))
      throw new AppError('FORBIDDEN');
  }

  private async actorAt(
    door: Door,
    request: DoorRequest,
    access: string | undefined,
  ): Promise<Actor> {
    if (door === 'wechat' || (access === 'public' && door !== 'member')) return { kind: 'public' };
    if (door === 'open') {
      const target = request.raw.url ?? '';
      return this.openCaller.of(request.headers.authorization, {
        method: request.method,
        target,
        body: request.rawBody ?? Buffer.alloc(0),
      });
    }
    if (access === 'public' && !request.headers.authorization) return { kind: 'public' };
    return this.sessionActor(door, request);
  }

  private async sessionActor(door: SessionDoor, request: DoorRequest): Promise<Actor> {
    const token = door === 'console' ? request.cookies?.[CONSOLE_COOKIE] : bearerOf(request);
    const session = token
      ? await this.sessions.find(this.database, token, door, this.clock.now())
      : null;
    if (!session) throw new AppError('UNAUTHENTICATED');
    if (door === 'member') return customer(session);
    if (door === 'console') checkCsrf(request, session);
    const staff = await this.directory.staff(session.subject);
    if (!staff) throw new AppError('UNAUTHENTICATED');
    return {
      kind: 'staff',
      staffCode: session.subject,
      role: staff.role,
      storeCodes: staff.storeCodes,
      sessionId: session.id,
      door,
      ...(session.csrfToken ? { csrfToken: session.csrfToken } : {}),
    };
  }
}

function customer(session: Session): Actor {
  const identityId = session.subject as Id<'idn'>;
  return session.memberId
    ? { kind: 'member', memberId: session.memberId, identityId, sessionId: session.id }
    : { kind: 'visitor', identityId, sessionId: session.id };
}

function bearerOf(request: DoorRequest): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

/** The cookie alone proves nothing on writes: the page must also send the token it was given at sign-in. */
function checkCsrf(request: DoorRequest, session: Session): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers['x-csrf-token'] !== session.csrfToken) throw new AppError('FORBIDDEN');
}

function idempotencyKeyOf(request: DoorRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(key)) {
    throw new AppError('INVALID_INPUT', {
      errors: [
        { path: 'Idempotency-Key', code: 'INVALID', message: '必须是 1–64 个可见 ASCII 字符' },
      ],
    });
  }
  return key;
}
