import { AppModule } from './app.module.js';
import { serveConsole } from './console-files.js';
import { serveOpenApi } from './openapi.js';
import { type Config, createHttpApp, Log } from './platform/index.js';
import { openParts } from './process.js';

/** Opens the parts and listens; a signal ends worker, doors and database, in this order. */
export async function serve(config: Config): Promise<void> {
  const parts = await openParts(config);
  const app = await createHttpApp(AppModule.of(parts));
  serveOpenApi(app);
  await serveConsole(app, config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => parts.close());
  await app.listen(config.port, '0.0.0.0');
  app.get(Log).info('listening', { port: config.port, role: config.role });
}
