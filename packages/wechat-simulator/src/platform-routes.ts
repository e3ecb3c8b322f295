import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, PlatformRefusal, refusalText, refuse } from './answer.js';
import type { Fault } from './faults.js';
import { recordCall } from './journal.js';
import type { Endpoint, Platform, PlatformRequest } from './platform.js';

/** `api.weixin.qq.com` over HTTP: business errors are HTTP 200 (contract §0), faults happen here and nowhere else. */
export function platformRoutes(server: FastifyInstance, platform: Platform): void {
  for (const endpoint of platform.endpoints()) {
    server.all(endpoint.path, (request, reply) => answerCall(platform, endpoint, request, reply));
  }
}

async function answerCall(
  platform: Platform,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const fault = platform.faults.take(endpoint.path);
  const at = platform.world.clock.now().toISOString();
  const record = (errcode: number | null) =>
    recordCall(platform.world.calls, {
      at,
      method: request.method,
      path: endpoint.path,
      errcode,
      fault: fault?.kind ?? null,
      body: parsed(request.body),
    });
  if (fault && (await cutOff(fault, request, reply))) {
    record(null);
    return reply;
  }
  const answer = await decide(platform, endpoint, request, fault);
  record(answer.errcode);
  if (fault?.kind === 'timeout_after') return hang(request, reply);
  return send(reply, answer, fault?.kind === 'malformed');
}

/** Faults that keep the call from having its effect. True when the call was answered, or never will be. */
async function cutOff(fault: Fault, request: FastifyRequest, reply: FastifyReply) {
  if (fault.kind === 'slow') await sleep(fault.delayMs);
  if (fault.kind === 'http5xx') {
    reply.code(fault.status).type('text/html').send('<html><body>Bad Gateway</body></html>');
    return true;
  }
  if (fault.kind === 'timeout_before') {
    hang(request, reply);
    return true;
  }
  return false;
}

async function decide(
  platform: Platform,
  endpoint: Endpoint,
  request: FastifyRequest,
  fault: Fault | null,
): Promise<Answer> {
  try {
    if (fault?.kind === 'errcode')
      refuse(fault.errcode, fault.errcode === -1 ? 'system error' : 'injected fault');
    if (endpoint.method === 'POST' && request.method !== 'POST')
      refuse(43002, 'require POST method');
    const query = request.query as PlatformRequest['query'];
    if (endpoint.method === 'POST') requireTokenFirst(platform, endpoint, query);
    return await endpoint.handle({
      query,
      body: endpoint.method === 'POST' ? jsonBody(request.body) : {},
    });
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error;
    const { world } = platform;
    const text = refusalText(error, world.clock.unixSeconds(), world.random.hex(16));
    return { kind: 'json', errcode: error.errcode, text };
  }
}

/** contract §10.5: the token is judged before the body is read. */
function requireTokenFirst(
  platform: Platform,
  endpoint: Endpoint,
  query: PlatformRequest['query'],
): void {
  if (endpoint.path !== '/cgi-bin/stable_token') platform.tokens.appidOf(query.access_token);
}

/** contract §0: an empty body is 44002, one that is no JSON object 47001. */
function jsonBody(raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'string' || raw === '') refuse(44002, 'empty post data');
  return parsed(raw) ?? refuse(47001, 'data format error');
}

function parsed(raw: unknown): Record<string, unknown> | null {
  if (typeof raw !== 'string') return null;
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function send(reply: FastifyReply, answer: Answer, malformed: boolean) {
  if (answer.kind === 'image' && !malformed)
    return reply.type(answer.contentType).send(answer.bytes);
  const text = answer.kind === 'json' ? answer.text : '{"errcode":0}';
  // contract §0: the Content-Type is no promise, readers go by the content.
  return reply.type('text/plain; charset=utf-8').send(malformed ? text.slice(0, -5) : text);
}

/** Never answers; the caller's patience or the closing of the server ends it. */
function hang(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.unref();
  return reply;
}
