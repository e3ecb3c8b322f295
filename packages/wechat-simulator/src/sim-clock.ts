/** The simulator's own time (contract §10 "virtual clock"): runs with the wall clock, can be set and moved forward. */
export class SimClock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  unixSeconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  set(instant: Date): void {
    this.offsetMs = instant.getTime() - Date.now();
  }

  advanceSeconds(seconds: number): void {
    this.offsetMs += seconds * 1000;
  }

  reset(): void {
    this.offsetMs = 0;
  }
}
