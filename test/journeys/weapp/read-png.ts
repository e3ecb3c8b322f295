/** Reads back the one-bit images that the member code is drawn with, by Node's own zlib. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Is the pixel black? */
  dark(x: number, y: number): boolean;
}

export function readPng(address: string): Picture {
  const file = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    parts.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = parts.get('IHDR') as Buffer;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const pixels = inflateSync(parts.get('IDAT') as Buffer);
  const rowBytes = 1 + Math.ceil(width / 8);
  return {
    width,
    height,
    dark: (x, y) => (((pixels[y * rowBytes + 1 + (x >> 3)] as number) >> (7 - (x & 7))) & 1) === 0,
  };
}
