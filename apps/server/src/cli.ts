import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { type ImportSpeech, importFile } from './import-file.js';
import { COUPON_SPEECH, POINTS_SPEECH } from './import-speeches.js';
import { ImportDesk, type ImportShape, RejectsFile } from './modules/file-import/index.js';
import { Reconciler } from './modules/reconcile/index.js';
import { ApplyBrandService, BrandFileError } from './modules/setup/index.js';
import { StaffService } from './modules/staff/index.js';
import { AppError, type Ctx, newId, systemCtx, TaskRunner } from './platform/index.js';
import { failStart, type OpenParts, openParts, readConfig } from './process.js';

const USAGE = `usage: pnpm cli <command>
  apply <brand.yaml> [--dry-run]   set the brand up, or bring it up to date
  reconcile                        hold all books against each other; exit code 1 when something differs
  import-points <file.csv> [--dry-run] [--channel <code>]
                                   take in old balances; members by number or phone, or by a channel's numbers
  import-coupons <file.csv> [--dry-run] [--channel <code>]
                                   take in coupons of another system, each once by its number there
  migrate                          bring the database's tables up to date
  invite <staffCode>               a new invitation code, good for 24 hours`;

const IMPORT_OPTIONS = {
  'dry-run': { type: 'boolean' },
  channel: { type: 'string' },
} as const;

type Find = <T>(service: new (...args: never[]) => T) => T;
type Command = (find: Find, ctx: Ctx, args: string[]) => Promise<boolean>;

const COMMANDS: Record<string, Command> = {
  async apply(find, ctx, [file, flag]) {
    if (!file || (flag !== undefined && flag !== '--dry-run')) return usage();
    const dryRun = flag === '--dry-run';
    const changes = await find(ApplyBrandService).apply(ctx, readFileSync(file, 'utf8'), dryRun);
    for (const change of changes) console.log(change);
    console.log(
      `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}${dryRun ? ' would be made' : ''}`,
    );
    return true;
  },
  async reconcile(find) {
    const reports = await find(Reconciler).reconcile();
    for (const { differences } of reports) {
      for (const { row, fields, difference } of differences)
        console.log(`${row} (${fields}): ${difference}`);
    }
    for (const { book, looked, differences } of reports)
      console.log(`${book}: ${looked} looked at, ${differences.length} differences`);
    return reports.every(({ differences }) => differences.length === 0);
  },
  'import-points': taking(POINTS_SPEECH),
  'import-coupons': taking(COUPON_SPEECH),
  async migrate() {
    console.log('the tables are up to date');
    return true;
  },
  async invite(find, ctx, [staffCode]) {
    if (!staffCode) return usage();
    const { inviteCode, expiresAt } = await find(StaffService).invite(ctx, staffCode);
    console.log(`${inviteCode}  (good until ${expiresAt.toISOString()})`);
    return true;
  },
};

/** A command that takes a file in. */
function taking<S extends ImportShape>(speech: ImportSpeech<S>): Command {
  return async (find, ctx, args) => {
    const { values, positionals } = parseArgs({ args, options: IMPORT_OPTIONS, strict: false });
    const [file] = positionals;
    const [dryRun, channel] = [values['dry-run'] === true, values.channel ?? null];
    if (!file || positionals.length > 1 || typeof channel === 'boolean') return usage();
    const parts = { desk: find(ImportDesk), rejects: find(RejectsFile), runner: find(TaskRunner) };
    return importFile(parts, ctx, speech, file, { dryRun, channel }, console.log);
  };
}

function usage(): boolean {
  console.error(USAGE);
  return false;
}

async function main([name = '', ...args]: string[]): Promise<void> {
  const command = COMMANDS[name];
  if (!command) {
    usage();
    process.exitCode = 1;
    return;
  }
  const parts = await openParts(readConfig({ ROLE: 'api' }));
  process.exitCode = (await runCommand(parts, command, args)) ? 0 : 1;
}

async function runCommand(parts: OpenParts, command: Command, args: string[]): Promise<boolean> {
  const app = await NestFactory.createApplicationContext(AppModule.of(parts), {
    logger: ['error'],
  });
  try {
    const find: Find = (service) => app.get(service, { strict: false });
    return await command(find, systemCtx('cli', newId('evt'), parts.clock.now()), args);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return false;
  } finally {
    await app.close();
  }
}

/** A mistake in a file, in words; null for anything else. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof BrandFileError) return error.message;
  if (!(error instanceof AppError) || error.code !== 'INVALID_INPUT') return null;
  const problems = (error.details.errors ?? []) as { message: string }[];
  return problems.map(({ message }) => message).join('\n');
}

main(process.argv.slice(2)).catch(failStart);
