/**
 * The commands that take a file in: a file of any length is read as a stream and sent through the same
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
  type ImportState,
} from '@shuke/shared';
import {
  type ImportDesk,
  type ImportKind,
  type ImportShape,
  type ImportView,
  type RejectsFile,
} from './modules/file-import/index.js';
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
const UNDER_WAY: readonly ImportState[] = ['checking', 'importing'];

/** What a command says of its kind of import. */
export interface ImportSpeech<S extends ImportShape> {
  kind: ImportKind<S>;
  /** What is to be granted, a line each. */
  found(findings: S['findings']): string[];
  granted(granted: S['granted']): string;
}

/** True when the file was taken in, or could be. */
export async function importFile<S extends ImportShape>(
  { desk, rejects, runner }: Parts,
  ctx: Ctx,
  speech: ImportSpeech<S>,
  file: string,
  { dryRun, channel }: ImportOptions,
  say: Say,
): Promise<boolean> {
  const { kind } = speech;
  const begun = await desk.begin(ctx, kind, {
    fileName: basename(file).slice(0, 80),
    membersBy: channel === null ? 'member' : 'external',
    ...(channel !== null && { channel }),
  });
  const { id } = begun;
  let [seq, next] = [0, 100_000];
  for await (const text of csvPieces(textOf(file))) {
    const { lines } = await desk.addPiece(ctx, kind, id, { seq: seq++, text });
    if (lines >= next) say(`${lines} lines read`);
    if (lines >= next) next += 100_000;
  }
  await desk.check(ctx, kind, id);
  const look = () => desk.get(ctx, kind, id);
  const checked = await ended(look, runner);
  if (checked.state !== 'checked') return stopped(speech, checked, say);
  tell(speech, checked, say);
  const { valid = 0, rejected = 0 } = checked.findings ?? {};
  const save = async () => {
    await writeFile(`${file}.rejects.csv`, await rejects.export(ctx, kind, id));
    say(`  the rejected rows are in ${file}.rejects.csv`);
  };
  if (rejected > 0) await save();
  if (dryRun || valid === 0) return true;
  await desk.run(ctx, kind, id);
  const done = await ended(look, runner);
  if (done.state !== 'done') return stopped(speech, done, say);
  say(speech.granted(done.granted));
  // What was found good and then found no stock stands among the rejects too.
  if ((done.findings?.rejected ?? 0) > rejected) await save();
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
async function ended<S extends ImportShape>(
  look: () => Promise<ImportView<S>>,
  runner: TaskRunner,
): Promise<ImportView<S>> {
  for (;;) {
    const busy = await runner.work();
    const one = await look();
    if (!UNDER_WAY.includes(one.state)) return one;
    if (!busy) await pause(LOOK_AGAIN_MS);
  }
}

function stopped<S extends ImportShape>(
  speech: ImportSpeech<S>,
  { id, granted }: ImportView<S>,
  say: Say,
): false {
  say(`${id} was stopped: ${speech.granted(granted)}; run the command again to go on`);
  return false;
}

function tell<S extends ImportShape>(
  speech: ImportSpeech<S>,
  { id, findings }: ImportView<S>,
  say: Say,
): void {
  if (!findings) return;
  const { rows, known, rejected, reasons } = findings;
  say(`${id}: ${rows} rows`);
  for (const line of speech.found(findings)) say(`  ${line}`);
  say(`  ${known} granted before`);
  say(`  ${rejected} rejected`);
  for (const { column, reason, rows: many } of reasons)
    say(
      `    ${column ? `${IMPORT_COLUMN_LABELS[column]}: ` : ''}${IMPORT_REJECTION_LABELS[reason]} (${many})`,
    );
}
