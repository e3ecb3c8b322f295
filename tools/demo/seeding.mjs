/** Runs the seed as a process of its own and passes on what it tells. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../repository.mjs';

/**
 * @param {object} options for tools/seed/seed.ts
 * @param {import('./progress.mjs').Progress} progress
 * @returns the accounts of people whom a visitor may play
 */
export function runSeed(options, progress) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tools/seed/seed.ts', JSON.stringify(options)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let accounts = null;
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = JSON.parse(line);
    if (told.accounts) accounts = told.accounts;
    else progress.count(told.step, told.done, told.total);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 && accounts
        ? resolve(accounts)
        : reject(new Error(`the seed failed:\n${complaints}`)),
    );
  });
}
