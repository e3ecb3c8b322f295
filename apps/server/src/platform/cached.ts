/** A value read at most once per `ttlMs` of wall time, and by one reader at a time. */
export class Cached<T> {
  private value: Promise<T> | undefined;
  private readAt = 0;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly ttlMs = 1000,
  ) {}

  get(): Promise<T> {
    const now = performance.now();
    if (this.value === undefined || now - this.readAt > this.ttlMs) {
      this.readAt = now;
      this.value = this.read().catch((error: unknown) => {
        this.value = undefined;
        throw error;
      });
    }
    return this.value;
  }

  /** After a change by this process. */
  forget(): void {
    this.value = undefined;
  }
}
