import type { Column } from './column';

const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that starts like a formula would be run by spreadsheet programs. Plain negative numbers are let through. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.]+$)/;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The columns as they are on the screen; opens in Excel and WPS with Chinese intact. */
export function toCsv<Row>(columns: Column<Row>[], rows: Row[]): string {
  const lines = [
    columns.map((column) => cell(column.title)),
    ...rows.map((row) => columns.map((column) => cell(column.text(row)))),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

export function saveCsv(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
