import type { FastifyRequest } from 'fastify';
import type { Platform } from './platform.js';
import type { User } from './records.js';

/** What the control API reads from its callers. */
export class ControlRefusal extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

export function userOf(platform: Platform, openid: string): User {
  const user = platform.world.users.get(openid);
  if (!user) throw new ControlRefusal(404, `no user ${openid}`);
  return user;
}

/** Bodies come as text (see simulator.ts); an absent one is an empty object. */
export function bodyOf<T>(request: FastifyRequest): T {
  const raw = request.body;
  if (typeof raw !== 'string' || raw === '') return {} as T;
  try {
    return JSON.parse(raw) as T;
  } catch {
    throw new ControlRefusal(400, 'the body is no JSON');
  }
}

export function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
