import { Injectable } from '@nestjs/common';

/** The real time of this machine: for signatures, leases of connections and measuring. */
@Injectable()
export class WallClock {
  now(): Date {
    return new Date();
  }
}

/**
 * The brand's time. All business decisions read it. With CLOCK_START its offset to the wall clock is
 * fixed in the database at the first start and shared by all processes (see clock-offset.ts).
 */
@Injectable()
export class Clock {
  constructor(private readonly offsetMs = 0) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}

/** A clock that stands still until a test moves it. */
export class ManualClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  moveTo(at: Date | string): void {
    this.at = new Date(at);
  }

  advanceSeconds(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1000);
  }
}

export function later(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}

/** Resolves after a pause; the one place that sleeps. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
