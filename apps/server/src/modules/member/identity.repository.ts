import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  isDuplicateKey,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';

export interface Identity {
  id: Id<'idn'>;
  appId: string;
  openid: string;
  unionid: string | null;
  memberId: MemberId | null;
}

interface SqlIdentity {
  id: Buffer;
  app_id: string;
  openid: string;
  unionid: string | null;
  member_id: Buffer | null;
}

const COLUMNS = 'id, app_id, openid, unionid, member_id';

@Injectable()
export class IdentityRepository {
  async lockByOpenid(tx: Tx, appId: string, openid: string): Promise<Identity | null> {
    const sql = `SELECT ${COLUMNS} FROM identity WHERE app_id = ? AND openid = ? FOR UPDATE`;
    return identityOf(await firstRow(tx.lock<SqlIdentity>(sql, [appId, openid])));
  }

  async findById(reader: Reader, id: Id<'idn'>): Promise<Identity | null> {
    const sql = `SELECT ${COLUMNS} FROM identity WHERE id = ?`;
    return identityOf(await firstRow(reader.rows<SqlIdentity>(sql, [idToBytes(id)])));
  }

  async findMemberOfOpenid(
    reader: Reader,
    appId: string,
    openid: string,
  ): Promise<MemberId | null> {
    const row = await firstRow(
      reader.rows<{ member_id: Buffer | null }>(
        'SELECT member_id FROM identity WHERE app_id = ? AND openid = ?',
        [appId, openid],
      ),
    );
    return row?.member_id ? bytesToId('mbr', row.member_id) : null;
  }

  async lockById(tx: Tx, id: Id<'idn'>): Promise<Identity | null> {
    const sql = `SELECT ${COLUMNS} FROM identity WHERE id = ? FOR UPDATE`;
    return identityOf(await firstRow(tx.lock<SqlIdentity>(sql, [idToBytes(id)])));
  }

  /** False when another device of the same WeChat account was faster. */
  async insertIdentity(tx: Tx, identity: Identity, at: Date): Promise<boolean> {
    try {
      await tx.insert(
        'identity',
        ['id', 'app_id', 'openid', 'unionid', 'member_id', 'created_at', 'seen_at'],
        [
          [
            idToBytes(identity.id),
            identity.appId,
            identity.openid,
            identity.unionid,
            identity.memberId && idToBytes(identity.memberId),
            at,
            at,
          ],
        ],
      );
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async removeIdentity(tx: Tx, id: Id<'idn'>): Promise<void> {
    await tx.write('DELETE FROM identity WHERE id = ?', [idToBytes(id)]);
  }

  async markSeen(tx: Tx, id: Id<'idn'>, unionid: string | null, at: Date): Promise<void> {
    await tx.write('UPDATE identity SET seen_at = ?, unionid = COALESCE(?, unionid) WHERE id = ?', [
      at,
      unionid,
      idToBytes(id),
    ]);
  }

  /** The member of another account of the same person (one Open-Platform account, several apps). */
  async findMemberOfUnion(reader: Reader, unionid: string): Promise<MemberId | null> {
    const row = await firstRow(
      reader.rows<{ member_id: Buffer }>(
        'SELECT member_id FROM identity WHERE unionid = ? AND member_id IS NOT NULL ORDER BY created_at, id LIMIT 1',
        [unionid],
      ),
    );
    return row && bytesToId('mbr', row.member_id);
  }

  async hasIdentity(reader: Reader, memberId: MemberId, appId: string): Promise<boolean> {
    const rows = await reader.rows(
      'SELECT 1 FROM identity WHERE member_id = ? AND app_id = ? LIMIT 1',
      [idToBytes(memberId), appId],
    );
    return rows.length > 0;
  }

  /** The phone that WeChat gave for this very code a short while ago: a code can be asked only once. */
  async findPhoneOfCode(
    reader: Reader,
    id: Id<'idn'>,
    codeHash: Buffer,
    now: Date,
  ): Promise<Buffer | null> {
    const row = await firstRow(
      reader.rows<{ phone_cipher: Buffer }>(
        'SELECT phone_cipher FROM identity WHERE id = ? AND phone_code_hash = ? AND phone_until > ?',
        [idToBytes(id), codeHash, now],
      ),
    );
    return row?.phone_cipher ?? null;
  }

  async keepPhoneOfCode(
    tx: Tx,
    id: Id<'idn'>,
    of: { codeHash: Buffer; phoneCipher: Buffer; until: Date },
  ): Promise<void> {
    await tx.write(
      'UPDATE identity SET phone_code_hash = ?, phone_cipher = ?, phone_until = ? WHERE id = ?',
      [of.codeHash, of.phoneCipher, of.until, idToBytes(id)],
    );
  }

  /** True when the identity was nobody's before. */
  async becomeMember(tx: Tx, id: Id<'idn'>, memberId: MemberId): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE identity SET member_id = ?, phone_code_hash = NULL, phone_cipher = NULL, phone_until = NULL
       WHERE id = ? AND member_id IS NULL`,
      [idToBytes(memberId), idToBytes(id)],
    );
    return changed === 1;
  }

  /** Of each member the account that was seen last. */
  async listOpenids(
    reader: Reader,
    appId: string,
    memberIds: readonly MemberId[],
  ): Promise<Map<MemberId, string>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ member_id: Buffer; openid: string }>(
      `SELECT member_id, openid FROM identity
       WHERE member_id IN (${placeholders(memberIds)}) AND app_id = ? ORDER BY seen_at`,
      [...memberIds.map((id) => idToBytes(id)), appId],
    );
    return new Map(rows.map((row) => [bytesToId('mbr', row.member_id), row.openid]));
  }
}

function identityOf(row: SqlIdentity | null): Identity | null {
  if (row === null) return null;
  return {
    id: bytesToId('idn', row.id),
    appId: row.app_id,
    openid: row.openid,
    unionid: row.unionid,
    memberId: row.member_id && bytesToId('mbr', row.member_id),
  };
}
