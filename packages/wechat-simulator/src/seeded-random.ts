import { createHash } from 'node:crypto';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Contract §10 "deterministic seed": the same seed and the same calls give the same openids, codes and tokens. */
export class SeededRandom {
  constructor(
    private readonly seed: string,
    /** How much was drawn; with the seed it is the whole state. */
    public counter = 0,
  ) {}

  bytes(length: number): Buffer {
    const blocks: Buffer[] = [];
    for (let size = 0; size < length; size += 32) {
      blocks.push(
        createHash('sha256')
          .update(`${this.seed}:${this.counter++}`)
          .digest(),
      );
    }
    return Buffer.concat(blocks).subarray(0, length);
  }

  hex(length: number): string {
    return this.bytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length);
  }

  text(length: number, alphabet: string = ALPHANUMERIC): string {
    return Array.from(this.bytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
  }

  digits(length: number): string {
    return this.text(length, '0123456789');
  }

  chance(probability: number): boolean {
    return this.bytes(4).readUInt32BE() / 2 ** 32 < probability;
  }
}
