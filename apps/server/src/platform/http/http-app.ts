import { performance } from 'node:perf_hooks';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../app-error.js';
import type { DoorRequest } from '../auth/door.guard.js';
import { Log } from '../logging.js';
import { Metrics } from '../metrics.js';
import { answerBadAddress, answerBadBytes, newRequestId } from './unreadable.js';

const BODY_LIMIT = 1024 * 1024;
export const BATCH_BODY_LIMIT = 8 * 1024 * 1024;

/** For a request to arrive whole: a batch on a slow line, but nobody who only holds a connection. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Whose word on the caller's address is taken: a proxy of our own network. */
const OWN_NETWORK = 'loopback, linklocal, uniquelocal';

/** The HTTP application over a module graph: raw bodies for signatures, request ids, one log line a request. */
export async function createHttpApp(module: object): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: OWN_NETWORK,
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBadBytes,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, {
    rawBody: true,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.register(fastifyCookie);
  app.useBodyParser('application/x-ndjson', { bodyLimit: BATCH_BODY_LIMIT }, (_, body, done) =>
    done(null, body),
  );
  app.useBodyParser(
    ['text/xml', 'application/xml', 'text/plain'],
    { bodyLimit: BODY_LIMIT },
    (_, body, done) => done(null, body),
  );
  // A parser of ours keeps Nest from adding its own: forms of other sites are no JSON clients.
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) =>
    done(new AppError('UNSUPPORTED_MEDIA_TYPE')),
  );
  ignoreExpectations(app);
  watchRequests(app);
  app.enableShutdownHooks();
  return app;
}

/** Node answers an `Expect` that it does not know with a bare 417; to us it changes nothing. */
function ignoreExpectations(app: NestFastifyApplication): void {
  const server = app.getHttpServer();
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

function watchRequests(app: NestFastifyApplication): void {
  const log = app.get(Log);
  const metrics = app.get(Metrics);
  const started = new WeakMap<FastifyRequest, number>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    started.set(request, performance.now());
    const asked = request.headers['x-request-id'];
    const requestId =
      typeof asked === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(asked) ? asked : newRequestId();
    (request as DoorRequest).requestId = requestId;
    void reply.header('x-request-id', requestId).header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const milliseconds = performance.now() - (started.get(request) ?? performance.now());
    const route = request.routeOptions.url ?? 'unknown';
    metrics.request(request.method, route, reply.statusCode, milliseconds / 1000);
    log.info('request', {
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(milliseconds),
      requestId: (request as DoorRequest).requestId,
      actor: (request as DoorRequest).ctx?.actor.kind,
    });
  });
}
