/** Something that several units wanted to do together failed: nobody can say whose fault it was. */
export class TogetherFailed extends Error {}

interface Part {
  input: unknown;
  done(answer: unknown): void;
  failed(error: unknown): void;
}

type All<I, A> = (inputs: readonly I[]) => Promise<readonly A[]>;

/**
 * Units of one chain that want the same done, each for an input of its own: it is done once for the
 * inputs of all, in the order of the units, as soon as each of them has asked for it or has ended.
 */
export class Ensemble {
  private readonly parts: Part[] = [];
  private absent = 0;
  private all: All<unknown, unknown> | null = null;

  constructor(private readonly units: number) {}

  /** `all` answers in the order of its inputs; the last one that is given is used. */
  together<I, A>(input: I, all: All<I, A>): Promise<A> {
    return new Promise<unknown>((done, failed) => {
      this.parts.push({ input, done, failed });
      this.all = all as All<unknown, unknown>;
      this.beginWhenComplete();
    }) as Promise<A>;
  }

  /** A unit ended; those that never asked are not waited for. */
  leave(hasAsked: boolean): void {
    if (hasAsked) return;
    this.absent += 1;
    this.beginWhenComplete();
  }

  private beginWhenComplete(): void {
    if (this.all && this.parts.length + this.absent === this.units) void this.perform(this.all);
  }

  private async perform(all: All<unknown, unknown>): Promise<void> {
    try {
      const answers = await all(this.parts.map(({ input }) => input));
      for (const [index, { done }] of this.parts.entries()) done(answers[index]);
    } catch (error) {
      const isOnes = this.parts.length === 1;
      for (const { failed } of this.parts) failed(isOnes ? error : new TogetherFailed());
    }
  }
}
