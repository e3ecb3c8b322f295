import { parse } from 'csv-parse';
import { AppError, invalidField } from '../../platform/index.js';

/** As many lines as a piece of a file may have. */
const MOST_LINES = 5000;

export interface CsvLine {
  /** Within the text, from 1. */
  line: number;
  cells: string[];
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

const OPTIONS = {
  ...{ bom: true, info: true, skip_empty_lines: true },
  ...{ relax_column_count: true, relax_quotes: true },
  record_delimiter: ['\r\n', '\n', '\r'],
};

/**
 * The lines of a piece of CSV that are not empty. 400 for a quote that is never closed, with its
 * line in the file (`before` lines came in earlier pieces), 413 TOO_MANY_LINES.
 */
export function csvLines(text: string, before: number): Promise<CsvLine[]> {
  if (linesIn(text) > MOST_LINES) throw new AppError('TOO_MANY_LINES');
  return new Promise((resolve, reject) => {
    parse(text, OPTIONS, (error: (Error & { lines?: number }) | undefined, rows: unknown) => {
      if (!error)
        resolve(
          (rows as Parsed[]).map(({ record, info }) => ({ line: info.lines, cells: record })),
        );
      else
        reject(
          invalidField('text', `第 ${before + (error.lines ?? 1)} 行的引号没有成对，无法读取`),
        );
    });
  });
}

export function linesIn(text: string): number {
  const ends = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? ends : ends + 1;
}
