import type { QueryRunner } from 'typeorm';

/** Hand-checked SQL, one statement after the other. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
