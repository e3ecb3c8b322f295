/**
 * How many units of work may run at once in this process: fewer than there are connections.
 *
 * A unit that holds locks may need a plain read outside its transaction (settings, names). Were every
 * connection a unit's, that read would wait for a connection, its unit for the read, and all the
 * others for the unit's locks. So units queue here, first come first served, and a quarter of the
 * pool stays free for reads, which wait for nothing.
 */
export class Slots {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(connections: number) {
    this.free = Math.max(1, connections - Math.ceil(connections / 4));
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
