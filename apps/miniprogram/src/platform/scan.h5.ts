export const canScan = false;

/** A browser doesn't scan here: codes are typed or pasted. */
export function scanCode(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
