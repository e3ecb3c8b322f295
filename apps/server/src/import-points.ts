/**
 * The command `import-points`: a file of any length is read as a stream and sent through the same
 * desk as the console's, piece by piece; then its two tasks are done here, or by any worker. Ended
 * early, it is simply run again: a number of the old system is granted once.
 */
import { createReadStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  csvEncoding,
  csvPieces,
  IMPORT_COLUMN_LABELS,
  IMPORT_REJECTION_LABELS,
  type PointsImportState,
} from '@shuke/shared';
import { ImportDesk, type PointsImportView, RejectsFile } from './modules/points-import/index.js';
import { type Ctx, pause, TaskRunner } from './platform/index.js';

export interface ImportOptions {
  dryRun: boolean;
  /** The column of members holds this channel's numbers. */
  channel: string | null;
}

interface Parts {
  desk: ImportDesk;
  rejects: RejectsFile;
  runner: TaskRunner;
}

type Say = (line: string) => void;

const SAMPLE_BYTES = 65_536;
const LOOK_AGAIN_MS = 500;
const UNDER_WAY: readonly PointsImportState[] = ['checking', 'importing'];

/** True when the file was taken in, or could be. */
export async function importPoints(
  { desk, rejects, runner }: Parts,
  ctx: Ctx,
  file: string,
  { dryRun, channel }: ImportOptions,
  say: Say,
): Promise<boolean> {
  const begun = await desk.begin(ctx, {
    fileName: basename(file).slice(0, 80),
    membersBy: channel === null ? 'member' : 'external',
    ...(channel !== null && { channel }),
  });
  const { id } = begun;
  let [seq, next] = [0, 100_000];
  for await (const text of csvPieces(textOf(file))) {
    const { lines } = await desk.addPiece(ctx, id, { seq: seq++, text });
    if (lines >= next) say(`${lines} lines read`);
    if (lines >= next) next += 100_000;
  }
  await desk.check(ctx, id);
  const checked = await ended(desk, runner, id, ctx);
  if (checked.state !== 'checked') return stopped(checked, say);
  tell(checked, say);
  const { valid = 0, rejected = 0 } = checked.findings ?? {};
  if (rejected > 0) await saveRejects(rejects, ctx, id, `${file}.rejects.csv`, say);
  if (dryRun || valid === 0) return true;
  await desk.run(ctx, id);
  const done = await ended(desk, runner, id, ctx);
  if (done.state !== 'done') return stopped(done, say);
  say(`${done.granted.lots} lots with ${done.granted.points} points granted`);
  return true;
}

async function* textOf(file: string): AsyncGenerator<string> {
  const sample = await firstBytes(file);
  const decoder = new TextDecoder(csvEncoding(sample));
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
}

/** Works on what is open until the import has come to its next rest. */
async function ended(
  desk: ImportDesk,
  runner: TaskRunner,
  id: string,
  ctx: Ctx,
): Promise<PointsImportView> {
  for (;;) {
    const busy = await runner.work();
    const one = await desk.get(ctx, id);
    if (!UNDER_WAY.includes(one.state)) return one;
    if (!busy) await pause(LOOK_AGAIN_MS);
  }
}

function stopped({ id, granted }: PointsImportView, say: Say): false {
  say(`${id} was stopped after ${granted.lots} lots; run the command again to go on`);
  return false;
}

function tell({ id, findings }: PointsImportView, say: Say): void {
  if (!findings) return;
  const { rows, valid, members, points, known, rejected, months, reasons } = findings;
  say(`${id}: ${rows} rows`);
  say(`  ${valid} to be granted: ${points} points for ${members} members`);
  for (const { month, lots, points: sum } of months)
    say(`    ${month === null ? 'never end' : `end in ${month}`}: ${lots} lots, ${sum} points`);
  say(`  ${known} granted before`);
  say(`  ${rejected} rejected`);
  for (const { column, reason, rows: many } of reasons)
    say(
      `    ${column ? `${IMPORT_COLUMN_LABELS[column]}: ` : ''}${IMPORT_REJECTION_LABELS[reason]} (${many})`,
    );
}

async function saveRejects(
  rejects: RejectsFile,
  ctx: Ctx,
  id: string,
  file: string,
  say: Say,
): Promise<void> {
  await writeFile(file, await rejects.export(ctx, id));
  say(`  the rejected rows are in ${file}`);
}
