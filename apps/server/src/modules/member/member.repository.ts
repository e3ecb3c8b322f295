import { Injectable } from '@nestjs/common';
import { isMemberNo } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  isDuplicateKey,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { MemberRow, NicknameCheck } from './member.types.js';
import {
  birthdayValues,
  INSERTED_COLUMNS,
  insertedValues,
  MEMBER_COLUMNS,
  memberOf,
  type NewMember,
  type SqlMember,
} from './member-row.js';
import type { Profile } from './profile.rules.js';

@Injectable()
export class MemberRepository {
  /** Names which unique key said no, so that the caller can tell a joined person from a taken number. */
  async insertMember(tx: Tx, member: NewMember): Promise<'added' | 'phone_taken' | 'number_taken'> {
    try {
      await tx.insert('member', INSERTED_COLUMNS, [insertedValues(member)]);
      return 'added';
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return String((error as Error).message).includes('member_phone')
        ? 'phone_taken'
        : 'number_taken';
    }
  }

  async lockById(tx: Tx, id: MemberId): Promise<MemberRow | null> {
    const [member = null] = await this.lockByIds(tx, [id]);
    return member;
  }

  /** In the order of the ids, so that two who lock the same members never wait for each other. */
  async lockByIds(tx: Tx, ids: readonly MemberId[]): Promise<MemberRow[]> {
    const sql = `SELECT ${MEMBER_COLUMNS} FROM member WHERE id IN (?) ORDER BY id FOR UPDATE`;
    const rows = await tx.lockOf<SqlMember>({ sql, column: 'id', keys: ids.map(idToBytes) });
    return rows.flatMap((row) => memberOf(row) ?? []);
  }

  findById(reader: Reader, id: MemberId): Promise<MemberRow | null> {
    return this.findOne(reader, 'id = ?', idToBytes(id));
  }

  findByNo(reader: Reader, memberNo: string): Promise<MemberRow | null> {
    return this.findOne(reader, 'member_no = ?', memberNo);
  }

  findByPhone(reader: Reader, phoneIndex: Buffer): Promise<MemberRow | null> {
    return this.findOne(reader, 'phone_index = ?', phoneIndex);
  }

  /**
   * By the unique key of member_no. What is no member number is not asked for: text that is not ASCII
   * would be compared without the index, for everybody who is asked for at the same time.
   */
  async listIdsByNo(reader: Reader, memberNos: readonly string[]): Promise<Map<string, MemberId>> {
    const rows = await reader.rowsOf<{ member_no: string; id: Buffer }>({
      sql: 'SELECT member_no, id FROM member WHERE member_no IN (?)',
      column: 'member_no',
      keys: memberNos.filter(isMemberNo),
    });
    return new Map(rows.map((row) => [row.member_no, bytesToId('mbr', row.id)]));
  }

  /** By the unique key of phone_index. */
  async listIdsByPhone(
    reader: Reader,
    phoneIndexes: readonly Buffer[],
  ): Promise<{ phoneIndex: Buffer; id: MemberId }[]> {
    const rows = await reader.rowsOf<{ phone_index: Buffer; id: Buffer }>({
      sql: 'SELECT phone_index, id FROM member WHERE phone_index IN (?)',
      column: 'phone_index',
      keys: phoneIndexes,
    });
    return rows.map((row) => ({ phoneIndex: row.phone_index, id: bytesToId('mbr', row.id) }));
  }

  /** By the primary key. */
  async listIdsByExternalNo(
    reader: Reader,
    channel: string,
    externalNos: readonly string[],
  ): Promise<Map<string, MemberId>> {
    if (externalNos.length === 0) return new Map();
    const rows = await reader.rows<{ external_no: string; member_id: Buffer }>(
      `SELECT external_no, member_id FROM external_member
        WHERE channel = ? AND external_no IN (${placeholders(externalNos)})`,
      [channel, ...externalNos],
    );
    return new Map(rows.map((row) => [row.external_no, bytesToId('mbr', row.member_id)]));
  }

  private async findOne(reader: Reader, where: string, value: unknown): Promise<MemberRow | null> {
    const sql = `SELECT ${MEMBER_COLUMNS} FROM member WHERE ${where}`;
    return memberOf(await firstRow(reader.rows<SqlMember>(sql, [value])));
  }

  async findCodeSecret(
    reader: Reader,
    memberNo: string,
  ): Promise<{ id: MemberId; cipher: Buffer } | null> {
    const row = await firstRow(
      reader.rows<{ id: Buffer; code_secret_cipher: Buffer }>(
        'SELECT id, code_secret_cipher FROM member WHERE member_no = ?',
        [memberNo],
      ),
    );
    return row && { id: bytesToId('mbr', row.id), cipher: row.code_secret_cipher };
  }

  async changeProfile(
    tx: Tx,
    id: MemberId,
    to: { profile: Profile; nicknameCheck: NicknameCheck; birthdayChanges: number },
  ): Promise<void> {
    const { nickname, birthday, gender } = to.profile;
    await tx.write(
      `UPDATE member SET nickname = ?, nickname_check = ?, gender = ?, birthday_changes = ?,
         birthday_calendar = ?, birthday_month = ?, birthday_day = ?, birthday_leap = ?, birthday_year = ?
       WHERE id = ?`,
      [
        nickname,
        to.nicknameCheck,
        gender,
        to.birthdayChanges,
        ...birthdayValues(birthday),
        idToBytes(id),
      ],
    );
  }

  /** Writes the verdict only while the nickname is still the one that was judged. */
  async judgeNickname(tx: Tx, id: MemberId, nickname: string, passed: boolean): Promise<void> {
    const set = passed ? "nickname_check = 'passed'" : "nickname = NULL, nickname_check = 'exempt'";
    await tx.write(
      `UPDATE member SET ${set} WHERE id = ? AND nickname = ? AND nickname_check = 'unchecked'`,
      [idToBytes(id), nickname],
    );
  }

  async forgetNickname(tx: Tx, id: MemberId): Promise<void> {
    await tx.write("UPDATE member SET nickname = NULL, nickname_check = 'exempt' WHERE id = ?", [
      idToBytes(id),
    ]);
  }

  async forgetPhone(tx: Tx, id: MemberId): Promise<void> {
    await tx.write(
      `UPDATE member SET phone_cipher = NULL, phone_index = NULL, phone_masked = NULL,
         pending_phone_cipher = NULL, pending_phone_index = NULL, pending_phone_masked = NULL
       WHERE id = ?`,
      [idToBytes(id)],
    );
  }

  /** True the first time only. */
  async markWelcomed(tx: Tx, id: MemberId, at: Date): Promise<boolean> {
    const sql = 'UPDATE member SET welcomed_at = ? WHERE id = ? AND welcomed_at IS NULL';
    return (await tx.write(sql, [at, idToBytes(id)])) === 1;
  }

  /** True the first time only. */
  async markProfileCompleted(tx: Tx, id: MemberId, at: Date): Promise<boolean> {
    const sql =
      'UPDATE member SET profile_completed_at = ? WHERE id = ? AND profile_completed_at IS NULL';
    return (await tx.write(sql, [at, idToBytes(id)])) === 1;
  }

  async setMarketingGranted(tx: Tx, id: MemberId, granted: boolean): Promise<void> {
    await tx.write('UPDATE member SET marketing_granted = ? WHERE id = ?', [
      granted ? 1 : 0,
      idToBytes(id),
    ]);
  }

  async addExternalNo(
    tx: Tx,
    of: { channel: string; externalNo: string; memberId: MemberId; at: Date },
  ): Promise<void> {
    await tx.write(
      'INSERT IGNORE INTO external_member (channel, external_no, member_id, recorded_at) VALUES (?, ?, ?, ?)',
      [of.channel, of.externalNo, idToBytes(of.memberId), of.at],
    );
  }
}
