/** `pid:startTime`, or null when there is no such process. */
export function identityOf(pid: number): string | null;

/** Whether the very process of an identity still lives. */
export function isAlive(identity: string | null): boolean;

/** The process id of the parent, 0 when there is none. */
export function parentOf(pid: number): number;

/** The command line of a process, or '' when it is gone. */
export function commandOf(pid: number): string;

export function signal(pid: number, name: NodeJS.Signals): void;
