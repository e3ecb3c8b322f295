/** How far the seed is, told to the demo as one JSON object per line of its output. */
export interface Progress {
  step: 'members' | 'phones' | 'orders' | 'benefits';
  done: number;
  total: number;
}

const EVERY_MS = 200;

/** Counts towards a total and reports a few times a second. */
export function counter(step: Progress['step'], total: number): (more: number) => void {
  let done = 0;
  let toldAt = 0;
  const tell = (): void => {
    process.stdout.write(`${JSON.stringify({ step, done, total } satisfies Progress)}\n`);
  };
  tell();
  return (more) => {
    done += more;
    if (performance.now() - toldAt < EVERY_MS && done < total) return;
    toldAt = performance.now();
    tell();
  };
}
