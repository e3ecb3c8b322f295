/**
 * How many transactions may run at once in this process: fewer than there are connections.
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

  /** Resolves when there is a slot; to be given back. */
  async take(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  giveBack(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
