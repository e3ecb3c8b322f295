/** What the tests need from outside of npm: found, or fetched with apt when we are root. */
import { existsSync } from 'node:fs';
import { ensureMariadb } from '@shuke/private-mariadb';
import { inRepository } from './repository.mjs';
import { run } from './run.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const HAN_FONTS = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'];

export async function ensureTestPrograms(log) {
  await ensureMariadb(inRepository('.shuke/mariadb'), log);
  const missing = [
    ...(CHROMIUM.some(existsSync) ? [] : ['chromium']),
    ...(HAN_FONTS.some(existsSync) ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0) await install(missing, log);
}

async function install(packages, log) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new Error(`the journeys need ${packages.join(' and ')}: run \`${command}\` as root`);
  }
  log(`fetching ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('sh', ['-c', command], { env });
}
