/** A page's data as `setData` changes it. */
type Config = Record<string, unknown>;

/** `root.cn.[0].v` is a place in the page's data. */
function assign(data: Config, key: string, value: unknown): void {
  const steps = key.replace(/\[(\d+)\]/g, '$1').split('.');
  const last = steps.pop() as string;
  let place = data as Record<string, Config>;
  for (const step of steps) {
    place[step] ??= {};
    place = place[step] as typeof place;
  }
  place[last] = value as Config;
}

/** What crosses to the view is JSON. */
const copied = (value: unknown) =>
  value === undefined ? value : JSON.parse(JSON.stringify(value));

/** Applies one `setData`. */
export function change(data: Config, changes: Config): void {
  for (const [key, value] of Object.entries(changes)) assign(data, key, copied(value));
}
