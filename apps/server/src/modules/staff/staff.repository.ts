import { Injectable } from '@nestjs/common';
import type { Role, Scope } from '@shuke/shared';
import {
  AppError,
  firstRow,
  isDuplicateKey,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';

export interface Staff {
  code: string;
  name: string;
  role: Role;
  active: boolean;
  bound: boolean;
  storeCodes: string[];
}

export interface StaffRecord extends Staff {
  passwordHash: string | null;
}

export interface StaffToSave {
  code: string;
  name: string;
  role: Role;
  storeCodes: string[];
  passwordHash: string | null;
  inviteHash: Buffer | null;
}

export interface ApiKeyRecord {
  keyId: string;
  secretSealed: Buffer;
  channel: string;
  storeCodes: string[];
  scopes: Scope[];
}

interface StaffColumns {
  code: string;
  name: string;
  role: Role;
  active: number;
  openid: string | null;
  password_hash: string | null;
  store_codes: string | null;
}

const SELECT = `SELECT s.code, s.name, s.role, s.active, s.openid, s.password_hash,
    (SELECT GROUP_CONCAT(ss.store_code ORDER BY ss.store_code) FROM staff_store ss WHERE ss.staff_code = s.code) AS store_codes
  FROM staff s`;

@Injectable()
export class StaffRepository {
  async findByCode(reader: Reader, code: string): Promise<StaffRecord | null> {
    const row = await firstRow(reader.rows<StaffColumns>(`${SELECT} WHERE s.code = ?`, [code]));
    return row && record(row);
  }

  async findByOpenid(reader: Reader, openid: string): Promise<StaffRecord | null> {
    const row = await firstRow(reader.rows<StaffColumns>(`${SELECT} WHERE s.openid = ?`, [openid]));
    return row && record(row);
  }

  async list(reader: Reader): Promise<Staff[]> {
    const rows = await reader.rows<StaffColumns>(`${SELECT} ORDER BY s.code`);
    return rows.map(record);
  }

  /** The staff row an unexpired invitation belongs to, locked. */
  async lockByInvite(tx: Tx, inviteHash: Buffer, now: Date): Promise<StaffRecord | null> {
    const [row] = await tx.lock<StaffColumns>(
      `${SELECT} WHERE s.invite_hash = ? AND (s.invite_expires_at IS NULL OR s.invite_expires_at > ?) FOR UPDATE`,
      [inviteHash, now],
    );
    return row ? record(row) : null;
  }

  /** Binds once: the conditional update uses the invitation up; the unique openid refuses a second row. */
  async bind(tx: Tx, code: string, inviteHash: Buffer, openid: string): Promise<void> {
    try {
      const bound = await tx.write(
        'UPDATE staff SET openid = ?, invite_hash = NULL, invite_expires_at = NULL WHERE code = ? AND invite_hash = ?',
        [openid, code, inviteHash],
      );
      if (bound === 0) throw new AppError('INVITE_INVALID');
    } catch (error) {
      throw isDuplicateKey(error) ? new AppError('STAFF_ALREADY_BOUND') : error;
    }
  }

  async invite(tx: Tx, code: string, inviteHash: Buffer, expiresAt: Date): Promise<void> {
    await tx.write('UPDATE staff SET invite_hash = ?, invite_expires_at = ? WHERE code = ?', [
      inviteHash,
      expiresAt,
      code,
    ]);
  }

  /** New people with their first password and invitation; what they changed since is kept. */
  async save(tx: Tx, people: readonly StaffToSave[]): Promise<void> {
    await tx.upsert(
      'staff',
      ['code', 'name', 'role', 'password_hash', 'invite_hash', 'active'],
      people.map((one) => [one.code, one.name, one.role, one.passwordHash, one.inviteHash, 1]),
      ['name', 'role', 'active'],
    );
    if (people.length === 0) return;
    await tx.write(
      `DELETE FROM staff_store WHERE staff_code IN (${people.map(() => '?').join(', ')})`,
      people.map((one) => one.code),
    );
    await tx.insert(
      'staff_store',
      ['staff_code', 'store_code'],
      people.flatMap((one) => one.storeCodes.map((store) => [one.code, store])),
    );
  }

  async findApiKey(reader: Reader, keyId: string): Promise<ApiKeyRecord | null> {
    const row = await firstRow(
      reader.rows<{ secret_sealed: Buffer; channel: string; stores: unknown; scopes: unknown }>(
        'SELECT secret_sealed, channel, stores, scopes FROM api_key WHERE key_id = ?',
        [keyId],
      ),
    );
    return (
      row && {
        keyId,
        secretSealed: row.secret_sealed,
        channel: row.channel,
        storeCodes: readJson<string[]>(row.stores),
        scopes: readJson<Scope[]>(row.scopes),
      }
    );
  }

  async saveApiKeys(tx: Tx, keys: readonly ApiKeyRecord[]): Promise<void> {
    await tx.upsert(
      'api_key',
      ['key_id', 'secret_sealed', 'channel', 'stores', 'scopes'],
      keys.map((key) => [
        key.keyId,
        key.secretSealed,
        key.channel,
        JSON.stringify(key.storeCodes),
        JSON.stringify(key.scopes),
      ]),
      ['secret_sealed', 'channel', 'stores', 'scopes'],
    );
  }
}

function record(row: StaffColumns): StaffRecord {
  return {
    code: row.code,
    name: row.name,
    role: row.role,
    active: row.active === 1,
    bound: row.openid !== null,
    storeCodes: row.store_codes ? row.store_codes.split(',') : [],
    passwordHash: row.password_hash,
  };
}
