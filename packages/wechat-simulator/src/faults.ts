/** Contract §10.11: what can go wrong on the way, per endpoint, a number of times. */
export const FAULT_KINDS = [
  'errcode',
  'http5xx',
  'timeout_before',
  'timeout_after',
  'malformed',
  'slow',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** A path (`/sns/jscode2session`), its last part (`jscode2session`), or `*` for every endpoint. */
  endpoint: string;
  kind: FaultKind;
  times: number;
  errcode: number;
  status: number;
  delayMs: number;
}

const ERRCODE_SYSTEM_BUSY = -1;

export class Faults {
  private waiting: Fault[] = [];

  add(fault: Partial<Fault> & Pick<Fault, 'endpoint' | 'kind'>): Fault {
    const complete: Fault = {
      times: 1,
      errcode: ERRCODE_SYSTEM_BUSY,
      status: 502,
      delayMs: 3000,
      ...fault,
    };
    this.waiting.push(complete);
    return complete;
  }

  /** Takes one use of the first fault that fits the path. */
  take(path: string): Fault | null {
    const fault = this.waiting.find((candidate) => fits(candidate.endpoint, path));
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times <= 0) this.waiting = this.waiting.filter((candidate) => candidate !== fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.waiting;
  }

  clear(): void {
    this.waiting = [];
  }
}

function fits(endpoint: string, path: string): boolean {
  return endpoint === '*' || endpoint === path || path.endsWith(`/${endpoint}`);
}
