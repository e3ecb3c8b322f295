import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Config } from './platform/index.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The built console at /console/: assets for ever, pages never cached, unknown paths to the page itself. */
export async function serveConsole(app: NestFastifyApplication, config: Config): Promise<void> {
  const folder = config.consoleDir;
  if (!folder || !existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyCompress);
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/console/',
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/console', (_: unknown, reply: FastifyReply) => reply.redirect('/console/'));
  fastify.get('/console/*', (request: { url: string }, reply: FastifyReply) => {
    if (request.url.startsWith('/console/assets/')) return reply.code(404).send('not found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
