type Rows = ReadonlyMap<string, Record<string, unknown>>;

/** What an apply changes, a line each: `+ store S03`, `~ tier GOLD: enter 400000 → 500000`. */
export function describeChanges(before: Rows, after: Rows): string[] {
  return [...after].flatMap(([name, row]) => {
    const old = before.get(name);
    if (!old) return [`+ ${name}`];
    const changed = Object.keys(row).filter(
      (column) => textOf(old[column]) !== textOf(row[column]),
    );
    return changed.length
      ? [`~ ${name}: ${changed.map((column) => change(column, old, row)).join(', ')}`]
      : [];
  });
}

function change(
  column: string,
  old: Record<string, unknown>,
  row: Record<string, unknown>,
): string {
  return `${column} ${textOf(old[column])} → ${textOf(row[column])}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
