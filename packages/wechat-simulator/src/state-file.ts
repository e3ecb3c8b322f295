import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Quota, SentMessage, User } from './records.js';
import { SeededRandom } from './seeded-random.js';
import type { World } from './world.js';

/** What a restart must not forget: the server still knows these openids, and people their messages. */
interface State {
  drawn: number;
  users: User[];
  quotas: [string, Quota][];
  messages: SentMessage[];
}

const SAVE_EVERY_MS = 2000;

/**
 * Keeps a world in a JSON file: read once at the start, written when it has changed and at the end.
 * Codes, tokens and the journal are not in it; a killed process loses the last two seconds.
 */
export class StateFile {
  private written = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly path: string,
    private readonly world: World,
  ) {}

  open(): void {
    if (existsSync(this.path)) this.read(JSON.parse(readFileSync(this.path, 'utf8')));
    this.timer = setInterval(() => this.save(), SAVE_EVERY_MS).unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.save();
  }

  private read(state: State): void {
    const { world } = this;
    world.random = new SeededRandom(world.seed, state.drawn);
    for (const user of state.users) {
      world.users.set(user.openid, { ...user, lastVisitAt: new Date(user.lastVisitAt) });
    }
    world.quotas = new Map(state.quotas);
    world.messages = state.messages.map((message) => ({
      ...message,
      sentAt: new Date(message.sentAt),
    }));
  }

  private save(): void {
    const { world } = this;
    const state: State = {
      drawn: world.random.counter,
      users: [...world.users.values()],
      quotas: [...world.quotas],
      messages: world.messages,
    };
    const text = JSON.stringify(state);
    if (text === this.written) return;
    writeFileSync(this.path, text);
    this.written = text;
  }
}
