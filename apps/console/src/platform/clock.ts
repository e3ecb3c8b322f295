/** The only place of the console that asks for the time. */
export function now(): Date {
  return new Date();
}
