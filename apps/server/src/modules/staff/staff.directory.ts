import { Injectable } from '@nestjs/common';
import type { Role } from '@shuke/shared';
import {
  type ApiKey,
  Cached,
  CallerDirectory,
  Config,
  Database,
  unseal,
} from '../../platform/index.js';
import { StaffRepository } from './staff.repository.js';

export const API_KEY_PURPOSE = 'api-key';

/** What the doors ask of people and keys; a second old at most, so a leaver is cut off within it. */
@Injectable()
export class StaffDirectory extends CallerDirectory {
  private readonly people = new Map<string, Cached<{ role: Role; storeCodes: string[] } | null>>();
  private readonly keys = new Map<string, Cached<ApiKey | null>>();

  constructor(
    private readonly repository: StaffRepository,
    private readonly database: Database,
    private readonly config: Config,
  ) {
    super();
  }

  staff(staffCode: string): Promise<{ role: Role; storeCodes: string[] } | null> {
    return remembered(this.people, staffCode, async () => {
      const staff = await this.repository.findByCode(this.database, staffCode);
      return staff?.active ? { role: staff.role, storeCodes: staff.storeCodes } : null;
    });
  }

  apiKey(keyId: string): Promise<ApiKey | null> {
    return remembered(this.keys, keyId, async () => {
      const key = await this.repository.findApiKey(this.database, keyId);
      if (!key) return null;
      const secret = unseal(this.config.phoneEncryptionKey, API_KEY_PURPOSE, key.secretSealed);
      return {
        keyId,
        secrets: [secret.toString('utf8')],
        channel: key.channel,
        storeCodes: key.storeCodes,
        scopes: key.scopes,
      };
    });
  }
}

/** Names come from callers, so the memory is bounded. */
const REMEMBERED_NAMES = 1000;

function remembered<T>(
  memory: Map<string, Cached<T>>,
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  let cached = memory.get(name);
  if (!cached) {
    if (memory.size >= REMEMBERED_NAMES) memory.clear();
    cached = new Cached(read);
    memory.set(name, cached);
  }
  return cached.get();
}
