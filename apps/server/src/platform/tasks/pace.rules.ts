/** How fast a task goes and how long it will take, from what its last steps did. */

/** What was done so long ago counts about a third. */
const MEMORY_SECONDS = 10;
const RETRY_SECONDS = [5, 20, 60, 300] as const;

/** The speed after a step of `done` in `seconds`, mixed with the speed before by age. */
export function paceAfter(before: number | null, done: number, seconds: number): number | null {
  if (seconds <= 0) return before;
  const now = done / seconds;
  if (before === null) return now;
  const kept = Math.exp(-seconds / MEMORY_SECONDS);
  return before * kept + now * (1 - kept);
}

/** Whole seconds until the end at this speed; null when nobody can say. */
export function secondsLeft(
  done: number,
  total: number | null,
  perSecond: number | null,
): number | null {
  if (total === null || !perSecond) return null;
  return Math.ceil(Math.max(0, total - done) / perSecond);
}

/** How long to wait before the next try; null when it was tried often enough. */
export function retryAfterSeconds(attempts: number): number | null {
  return RETRY_SECONDS[attempts - 1] ?? null;
}
