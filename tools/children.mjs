/** Processes of ours: started with a log each, watched, and ended together. */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withFamily } from './family.mjs';
import { root } from './repository.mjs';

const LOOK_EVERY_MS = 60;
const LAST_WORDS = 12;
const END_WITHIN_MS = 8_000;

export class Children {
  #running = new Map();
  #onLoss;
  #logFolder;
  #ending = false;

  /**
   * @param {string} logFolder
   * @param {(error: Error) => void} onLoss told when a child ends that should not have
   */
  constructor(logFolder, onLoss) {
    this.#logFolder = logFolder;
    this.#onLoss = onLoss;
    mkdirSync(logFolder, { recursive: true });
  }

  /** Starts a Node program that is to run until `end`. */
  start(name, args, env) {
    const log = openSync(this.#logOf(name), 'w');
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: withFamily({ ...process.env, ...env }),
      stdio: ['ignore', log, log],
    });
    this.#running.set(name, child);
    child.on('exit', () => {
      this.#running.delete(name);
      if (!this.#ending) this.#onLoss(new Error(`${name} ended:\n${this.#lastWords(name)}`));
    });
  }

  /** Resolves when the address answers with 200; rejects when the child has ended before. */
  async untilAnswering(name, url) {
    while (!(await answers(url))) {
      if (!this.#running.has(name))
        throw new Error(`${name} did not start:\n${this.#lastWords(name)}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Asks all to end and waits for it; who takes too long is killed. */
  async end() {
    this.#ending = true;
    const children = [...this.#running.values()];
    for (const child of children) child.kill('SIGTERM');
    const kill = setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
    }, END_WITHIN_MS);
    while (this.#running.size > 0) await pause(LOOK_EVERY_MS);
    clearTimeout(kill);
  }

  #logOf(name) {
    return join(this.#logFolder, `${name}.log`);
  }

  #lastWords(name) {
    return readFileSync(this.#logOf(name), 'utf8').trim().split('\n').slice(-LAST_WORDS).join('\n');
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
