/** What a spreadsheet would run as a formula; a plain number may begin with a minus. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.]+$)/;

/** A cell of a CSV that people open in a spreadsheet. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
