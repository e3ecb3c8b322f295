import type { ColumnOptions } from 'typeorm';

/** Says in its type whether it may be null, because primary columns may not. */
type Column<Nullable extends boolean> = ColumnOptions & { nullable: Nullable };

/** A code, key or number that people or machines name: compared byte by byte. */
export function code<N extends boolean = false>(
  name: string,
  length: number,
  nullable: N = false as N,
): Column<N> {
  return {
    name,
    type: 'varchar',
    length: String(length),
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable,
  };
}

/** An instant in UTC with milliseconds. */
export function instant<N extends boolean = false>(
  name: string,
  nullable: N = false as N,
): Column<N> {
  return { name, type: 'datetime', precision: 3, nullable };
}

/** A calendar day, read and written as `YYYY-MM-DD`. */
export function day<N extends boolean = false>(name: string, nullable: N = false as N): Column<N> {
  return { name, type: 'date', nullable };
}

/** The 16 bytes of an id. */
export function idBytes<N extends boolean = false>(
  name: string,
  nullable: N = false as N,
): Column<N> {
  return { name, type: 'binary', length: 16, nullable };
}
