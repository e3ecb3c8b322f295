/** Running other programs: one way to do it, with one kind of failure. */
import { spawn } from 'node:child_process';
import { root } from './repository.mjs';

export class ProgramFailed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with ${code}\n${output}`);
    this.output = output;
  }
}

/**
 * Runs a program of the repository to its end and gives what it printed. With `show`, its output
 * goes straight to the terminal instead.
 */
export function run(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of show ? [] : [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new ProgramFailed([command, ...args].join(' '), code ?? signal, output));
    });
  });
}

/** A program that pnpm installed for a package, such as `vite` of apps/console. */
export const bin = (packageFolder, name) => `${root}${packageFolder}/node_modules/.bin/${name}`;
