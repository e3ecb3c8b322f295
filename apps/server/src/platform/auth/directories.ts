import type { Role, Scope } from '@shuke/shared';

/** What the guards must know of people and keys; provided by the staff module. */
export abstract class CallerDirectory {
  /** Null when unknown or no longer employed. */
  abstract staff(staffCode: string): Promise<{ role: Role; storeCodes: string[] } | null>;
  abstract apiKey(keyId: string): Promise<ApiKey | null>;
}

export interface ApiKey {
  keyId: string;
  /** One, or two during a rotation. */
  secrets: string[];
  channel: string;
  storeCodes: string[];
  scopes: Scope[];
}
