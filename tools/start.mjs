/** Runs the built server by the settings of the environment; builds it first when it is stale. */

import { build } from './build.mjs';
import { SERVER } from './build-targets.mjs';
import { inRepository } from './repository.mjs';

await build([...SERVER, 'console'], console.log);
process.env.CONSOLE_DIR ??= inRepository('apps/console/dist');
await import('../apps/server/dist/main.js');
