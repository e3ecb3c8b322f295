/** The landing page and the stream of progress behind it. */
import files from '@fastify/static';
import { inRepository } from '../repository.mjs';

/** @param {import('./progress.mjs').Progress} progress */
export const landing = (progress) => (gateway) => {
  gateway.register(files, {
    root: inRepository('tools/demo/page'),
    prefix: '/',
    index: 'index.html',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  });
  gateway.get('/demo/progress', (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    const leave = progress.follow((state) => reply.raw.write(`data: ${JSON.stringify(state)}\n\n`));
    request.raw.on('close', leave);
  });
};
