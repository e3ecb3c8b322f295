import type { FastifyInstance } from 'fastify';
import { bodyOf, userOf, withoutAbsent } from './control-input.js';
import type { Platform } from './platform.js';
import type { User } from './records.js';
import type { SubscribeAnswer } from './subscribe-popup.js';

type UserParams = { Params: { openid: string } };

/** `/__sim/users`: the people and what their fingers do. */
export function userRoutes(server: FastifyInstance, platform: Platform): void {
  const { world } = platform;
  server.get('/__sim/users', () => ({
    items: [...world.users.values()].map((user) => userView(platform, user)),
  }));
  server.post('/__sim/users', (request, reply) => {
    const wanted = bodyOf<{
      phone?: string;
      nickname?: string;
      appid?: string;
      unionid?: string;
      openid?: string;
    }>(request);
    const known = [...world.users.values()].find((user) => user.openid === wanted.openid);
    return reply.code(known ? 200 : 201).send(userView(platform, known ?? world.addUser(wanted)));
  });
  server.patch<UserParams>('/__sim/users/:openid', (request) => {
    const user = userOf(platform, request.params.openid);
    const { phone, nickname, risk, mainSwitch } = bodyOf<Partial<User>>(request);
    Object.assign(user, withoutAbsent({ phone, nickname, risk, mainSwitch }));
    return userView(platform, user);
  });
  server.post<UserParams>('/__sim/users/:openid/login-code', (request) => ({
    code: platform.signIn.loginCode(userOf(platform, request.params.openid)),
  }));
  server.post<UserParams>('/__sim/users/:openid/phone-code', (request) => ({
    code: platform.signIn.phoneCode(userOf(platform, request.params.openid)),
  }));
  server.post<UserParams>('/__sim/users/:openid/subscribe', (request) => {
    const { templateIds, answers, popup } = bodyOf<{
      templateIds?: string[];
      answers?: Record<string, SubscribeAnswer>;
      popup?: boolean;
    }>(request);
    const user = userOf(platform, request.params.openid);
    return platform.popup.ask(user, templateIds ?? [], answers ?? {}, popup ?? true);
  });
  server.get<UserParams>('/__sim/users/:openid/messages', (request) => {
    const user = userOf(platform, request.params.openid);
    const appName = world.appOf(user).name;
    return {
      items: platform.sender.messagesOf(user).map((message) => ({ ...message, appName })),
    };
  });
  server.get<UserParams>('/__sim/users/:openid/quotas', (request) => {
    const { openid } = userOf(platform, request.params.openid);
    return {
      items: [...world.templates.values()].map(({ templateId, title }) => ({
        templateId,
        title,
        ...world.quotaOf(openid, templateId),
      })),
    };
  });
}

function userView(platform: Platform, user: User) {
  const { openid, unionid, phone, nickname, appid } = user;
  const messages = platform.sender.messagesOf(user);
  return {
    openid,
    unionid,
    phone,
    nickname,
    appid,
    messageCount: messages.length,
    lastMessageAt: messages[0]?.sentAt ?? null,
    lastTitle: messages[0]?.title ?? null,
  };
}
