/** `pnpm cli apply <file>`, `reconcile`, `migrate`, `invite <staffCode>`: the server's own commands. */

import { build } from './build.mjs';
import { SERVER } from './build-targets.mjs';

await build(SERVER);
await import('../apps/server/dist/cli.js');
