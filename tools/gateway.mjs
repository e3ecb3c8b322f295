/**
 * One origin for everything a person opens: the landing page, H5 at /m/, the console, the API and its
 * documents of the server, the simulator. For demo and journeys; in production a brand's own
 * gateway does this, without simulator and H5.
 */
import { mkdirSync } from 'node:fs';
import proxy from '@fastify/http-proxy';
import files from '@fastify/static';
import Fastify from 'fastify';
import { inRepository } from './repository.mjs';

/** What the server answers itself; the rest are files and the simulator. */
const SERVER_PATHS = ['/api', '/docs', '/healthz', '/readyz'];
const FOR_EVER = 'public, max-age=31536000, immutable';

export async function startGateway({ port, serverUrl, simulatorUrl, landing, isReady }) {
  const gateway = Fastify({ logger: false, forceCloseConnections: true });
  await gateway.register(async (guarded) => {
    if (isReady) guarded.addHook('onRequest', (_, reply, done) => sayNotYet(isReady, reply, done));
    for (const prefix of SERVER_PATHS) {
      await guarded.register(proxy, { upstream: serverUrl, prefix, rewritePrefix: prefix });
    }
    await guarded.register(proxy, { upstream: simulatorUrl, prefix: '/simulator' });
    await serveFolder(guarded, '/m', 'apps/miniprogram/dist/h5');
    await serveFolder(guarded, '/console', 'apps/console/dist');
  });
  landing?.(gateway);
  const url = await gateway.listen({ port, host: '0.0.0.0' });
  return { url: url.replace(/\/\/[^:]+:/, '//localhost:'), close: () => gateway.close() };
}

/** A built front end: its hashed files for ever, its page never cached and for every unknown path. */
async function serveFolder(gateway, prefix, folder) {
  const root = inRepository(folder);
  mkdirSync(root, { recursive: true });
  gateway.get(prefix, (_, reply) => reply.redirect(`${prefix}/`));
  await gateway.register(
    async (scope) => {
      await scope.register(files, {
        root,
        prefix: '/',
        cacheControl: false,
        setHeaders: (reply, path) => {
          reply.header('cache-control', /\/(assets|js|css)\//.test(path) ? FOR_EVER : 'no-cache');
        },
      });
      scope.setNotFoundHandler((request, reply) => {
        const isFile = /\.\w+$/.test(request.url.split('?')[0]);
        if (isFile) return reply.code(404).send('not found');
        return reply.header('cache-control', 'no-cache').sendFile('index.html');
      });
    },
    { prefix },
  );
}

function sayNotYet(isReady, reply, done) {
  if (isReady()) done();
  else reply.code(503).header('retry-after', '3').type('text/html; charset=utf-8').send(NOT_YET);
}

const NOT_YET = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="2">
<title>青禾 · 准备中</title>
<body style="margin:0;display:grid;place-items:center;min-height:100vh;background:#f7f2e8;color:#2a2824;font:16px/1.7 sans-serif">
<p>正在准备演示，马上就好。<a href="/" style="color:#2f6b4f">看看进度</a></p></body></html>`;
