import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { commandOf } from '@shuke/private-mariadb/processes';

const folder = mkdtempSync(join(tmpdir(), 'children-'));
const program = join(folder, 'program.mjs');
const childrenModule = pathToFileURL(join(__dirname, 'children.mjs')).href;
writeFileSync(program, 'setInterval(() => {}, 1000);');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a child ends when its parent is killed', async () => {
  const script = `import('${childrenModule}').then(({ Children }) => {
    new Children(${JSON.stringify(folder)}, () => {}).start('watched', [${JSON.stringify(program)}], {});
    process.stdout.write('started');
    setInterval(() => {}, 1000);
  })`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => parent.stdout.once('data', resolve));
  const child = await childOf(parent.pid ?? 0);
  await pause(300);
  parent.kill('SIGKILL');
  for (let tries = 0; commandOf(child).includes(program); tries += 1) {
    if (tries > 120) throw new Error('the child lives on');
    await pause(25);
  }
});

async function childOf(pid: number): Promise<number> {
  const children = `/proc/${pid}/task/${pid}/children`;
  for (;;) {
    const child = Number(readFileSync(children, 'utf8').trim().split(' ')[0]);
    if (child > 0 && commandOf(child).includes(program)) return child;
    await pause(25);
  }
}
