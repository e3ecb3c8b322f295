let aheadMs = 0;

/** The server's clock as this phone knows it: the member code must not depend on the phone's own setting. */
export function now(): Date {
  return new Date(Date.now() + aheadMs);
}

export function setServerTime(serverTime: string): void {
  aheadMs = new Date(serverTime).getTime() - Date.now();
}
