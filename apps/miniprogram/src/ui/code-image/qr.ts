import qrcode from 'qrcode-generator';

const quietZone = 2;

/** The modules of a QR code, dark as true, with a margin (the page around it is white too). */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text, /^\d+$/.test(text) ? 'Numeric' : 'Byte');
  code.make();
  const side = code.getModuleCount() + quietZone * 2;
  const isDark = (row: number, column: number) =>
    [row, column].every((at) => at >= quietZone && at < side - quietZone) &&
    code.isDark(row - quietZone, column - quietZone);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => isDark(row, column)),
  );
}
