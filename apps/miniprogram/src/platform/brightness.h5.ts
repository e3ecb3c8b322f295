/** A browser can't change the screen's brightness. */
export function brighten(): () => void {
  return () => undefined;
}
