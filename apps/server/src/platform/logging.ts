import { Injectable } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { Config } from './config.js';

/**
 * Structured logs. What is logged is chosen field by field: route patterns, ids, codes and durations,
 * never bodies, queries, phones or names.
 */
@Injectable()
export class Log {
  private readonly logger: Logger;

  constructor(config: Config) {
    this.logger = pino({ level: config.logLevel });
  }

  info(event: string, fields: object = {}): void {
    this.logger.info(fields, event);
  }

  warn(event: string, fields: object = {}): void {
    this.logger.warn(fields, event);
  }

  /** Our own failures: with the stack, whose message may not carry what a client sent. */
  failure(event: string, error: unknown, fields: object = {}): void {
    this.logger.error({ ...fields, ...describe(error) }, event);
  }
}

/** Name and place of a failure. Messages of the driver and of JSON quote values, so they are left out. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { failure: typeof error };
  const driver = error as Error & { errno?: number; code?: string };
  const quotes =
    driver.errno !== undefined ||
    driver.name === 'QueryFailedError' ||
    error instanceof SyntaxError;
  return {
    failure: driver.name,
    errno: driver.errno,
    code: driver.code,
    message: quotes ? undefined : driver.message,
    at: driver.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12),
  };
}
