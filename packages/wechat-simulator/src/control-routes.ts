import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bodyOf, ControlRefusal, userOf, withoutAbsent } from './control-input.js';
import { userRoutes } from './control-users.js';
import { FAULT_KINDS, type Fault } from './faults.js';
import type { Platform } from './platform.js';
import type { App, PushSettings, Template } from './records.js';

type AppParams = { Params: { appid: string } };

const PRIVACY_EVENTS = [
  'user_authorization_revoke',
  'user_authorization_cancellation',
  'user_info_modified',
];

/** The control API `/__sim/*`: what a person's fingers, an administrator and bad luck do. Never called by the server. */
export function controlRoutes(server: FastifyInstance, platform: Platform): void {
  userRoutes(server, platform);
  appRoutes(server, platform);
  eventRoutes(server, platform);
  stageRoutes(server, platform);
}

function appRoutes(server: FastifyInstance, platform: Platform): void {
  const { world } = platform;
  server.get<AppParams>('/__sim/apps/:appid', (request) =>
    appView(appOf(platform, request.params.appid)),
  );
  server.put<AppParams>('/__sim/apps/:appid', (request) => {
    const app = appOf(platform, request.params.appid);
    const wanted = bodyOf<Partial<App> & { pushUrl?: string | null } & Partial<PushSettings>>(
      request,
    );
    const { secret, name, boundToOpenPlatform, sessionKeyRotation, pages } = wanted;
    Object.assign(
      app,
      withoutAbsent({ secret, name, boundToOpenPlatform, sessionKeyRotation, pages }),
    );
    const { pushUrl, token, aesKey, mode, format, copies, wrongSignature, wrappedJson } = wanted;
    const push = { url: pushUrl, token, aesKey, mode, format, copies, wrongSignature, wrappedJson };
    Object.assign(app.push, withoutAbsent(push));
    return appView(app);
  });
  server.post<AppParams>('/__sim/apps/:appid/verification', async (request) => ({
    verified: await platform.pushes.verifyUrl(appOf(platform, request.params.appid)),
  }));
  server.get('/__sim/templates', () => ({ items: [...world.templates.values()] }));
  server.post('/__sim/templates', (request, reply) => {
    const template = bodyOf<Template>(request);
    if (!template.templateId || !Array.isArray(template.keywords)) {
      throw new ControlRefusal(400, 'templateId and keywords are needed');
    }
    const complete: Template = {
      ...template,
      title: template.title ?? '服务通知',
      type: template.type ?? 2,
    };
    world.templates.set(complete.templateId, complete);
    return reply.code(201).send(complete);
  });
}

function eventRoutes(server: FastifyInstance, platform: Platform): void {
  server.post('/__sim/events', (request, reply) => {
    const { type, openid, templateIds, revokeInfo } = bodyOf<{
      type: string;
      openid: string;
      templateIds?: string[];
      revokeInfo?: string;
    }>(request);
    const user = userOf(platform, openid);
    if (type === 'subscribe_change') {
      platform.popup.switchOff(user, templateIds ?? []);
    } else if (PRIVACY_EVENTS.includes(type)) {
      // contract §1.11, §10.12
      const fields = { OpenID: user.openid, AppID: user.appid, RevokeInfo: revokeInfo ?? '8' };
      platform.pushes.emit(user, type, { fields });
    } else {
      throw new ControlRefusal(400, `unknown event type ${type}`);
    }
    return reply.code(202).send({});
  });
  server.get('/__sim/pushes', async () => {
    await platform.pushes.settled();
    return { items: platform.pushes.records };
  });
}

function stageRoutes(server: FastifyInstance, platform: Platform): void {
  const { world } = platform;
  server.get('/__sim/calls', () => ({ items: world.calls }));
  server.get('/__sim/faults', () => ({ items: platform.faults.list() }));
  server.post('/__sim/faults', (request, reply) => {
    const fault = bodyOf<Fault>(request);
    if (!FAULT_KINDS.includes(fault.kind) || !fault.endpoint) {
      throw new ControlRefusal(
        400,
        `endpoint and kind (one of ${FAULT_KINDS.join(', ')}) are needed`,
      );
    }
    return reply.code(201).send(platform.faults.add(fault));
  });
  server.delete('/__sim/faults', (_request, reply) => {
    platform.faults.clear();
    return reply.code(204).send();
  });
  server.get('/__sim/clock', () => ({ now: world.clock.now().toISOString() }));
  server.post('/__sim/clock', (request) => {
    const { now, advanceSeconds } = bodyOf<{ now?: string; advanceSeconds?: number }>(request);
    if (now !== undefined) world.clock.set(new Date(now));
    if (advanceSeconds !== undefined) world.clock.advanceSeconds(advanceSeconds);
    return { now: world.clock.now().toISOString() };
  });
  server.post('/__sim/reset', (_request: FastifyRequest, reply: FastifyReply) => {
    platform.reset();
    return reply.code(204).send();
  });
}

function appOf(platform: Platform, appid: string): App {
  const app = platform.world.apps.get(appid);
  if (!app) throw new ControlRefusal(404, `no app ${appid}`);
  return app;
}

function appView({ secret: _secret, push, ...app }: App) {
  const { url: pushUrl, ...settings } = push;
  return { ...app, pushUrl, ...settings };
}
