/**
 * Draws black modules on white as a one-bit PNG, so that codes need no canvas: a data address is
 * an image on every platform, and can be read back in a test. The pixels are stored, not compressed.
 */
const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const int32 = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const int16LittleEndian = (value: number) => [value & 255, value >>> 8];
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function chunk(type: string, content: number[]): number[] {
  const named = [...ascii(type), ...content];
  return [...int32(content.length), ...named, ...int32(crc32(named))];
}

/** The zlib stream of one stored block; `bytes` are at most 65,535. */
function stored(bytes: number[]): number[] {
  const length = bytes.length;
  const header = [
    0x78,
    0x01,
    1,
    ...int16LittleEndian(length),
    ...int16LittleEndian(~length & 0xffff),
  ];
  return [...header, ...bytes, ...int32(adler32(bytes))];
}

/** A row of pixels: eight to a byte, white is 1, after the byte that says "no filter". */
function packRow(dark: boolean[]): number[] {
  const bytes = new Array<number>(Math.ceil(dark.length / 8)).fill(0);
  dark.forEach((isDark, x) => {
    if (!isDark) bytes[x >> 3] = (bytes[x >> 3] as number) | (0x80 >> (x & 7));
  });
  return [0, ...bytes];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63));
    text += letters
      .slice(0, Math.min(bytes.length - at, 3) + 1)
      .join('')
      .padEnd(4, '=');
  }
  return text;
}

/** `dark[y][x]` modules, each `scale` pixels wide and high, as a data address. */
export function pngOf(dark: boolean[][], scale: number): string {
  const wide = dark.map((row) => row.flatMap((module) => new Array<boolean>(scale).fill(module)));
  const rows = wide.flatMap((row) => new Array<number[]>(scale).fill(packRow(row)));
  const width = wide[0]?.length ?? 0;
  const header = [...int32(width), ...int32(rows.length), 1, 0, 0, 0, 0];
  const signature = [137, ...ascii('PNG\r\n'), 26, 10];
  const file = [
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(rows.flat())),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${base64(file)}`;
}
