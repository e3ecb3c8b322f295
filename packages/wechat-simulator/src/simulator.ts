import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { controlRoutes } from './control-routes.js';
import { Platform } from './platform.js';
import { platformRoutes } from './platform-routes.js';
import { StateFile } from './state-file.js';
import { World, type WorldOptions } from './world.js';

export interface SimulatorOptions extends WorldOptions {
  /** Folder of the phone page; found beside the package's sources when absent. */
  pageDirectory?: string;
  /** People, quotas and messages are kept in this file across restarts. */
  stateFile?: string;
}

export interface Simulator {
  /** Port 0 takes a free one. */
  listen(port?: number, host?: string): Promise<{ url: string; close(): Promise<void> }>;
}

/** A WeChat on this machine (contract §10): state in memory, one process, over real HTTP. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return {
    async listen(port = 0, host = '127.0.0.1') {
      const platform = new Platform(new World(options));
      const stateFile = options.stateFile && new StateFile(options.stateFile, platform.world);
      if (stateFile) stateFile.open();
      const server = await buildServer(platform, options);
      const url = await server.listen({ port, host });
      return {
        url,
        close: async () => {
          // Calls left hanging by a fault would keep the server open for ever.
          server.server.closeAllConnections();
          await server.close();
          if (stateFile) stateFile.close();
        },
      };
    },
  };
}

async function buildServer(
  platform: Platform,
  options: SimulatorOptions,
): Promise<FastifyInstance> {
  const server = Fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  // Every body is kept as text: the platform judges JSON by content, not by Content-Type (contract §0).
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  platformRoutes(server, platform);
  controlRoutes(server, platform);
  await server.register(fastifyStatic, {
    root: options.pageDirectory ?? pageDirectory(),
    cacheControl: false,
  });
  return server;
}

function pageDirectory(): string {
  return fileURLToPath(new URL('../page', import.meta.url));
}
