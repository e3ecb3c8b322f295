/** What the seed needs of the brand file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ApiKey } from './open-door.js';

export interface BrandFile {
  stores: { code: string; name: string }[];
  apiKeys: (ApiKey & { channel: string })[];
  messageTemplates: { type: string; templateId: string; fields: Record<string, string> }[];
}

export function readBrandFile(path: string): BrandFile {
  return parse(readFileSync(path, 'utf8')) as BrandFile;
}
