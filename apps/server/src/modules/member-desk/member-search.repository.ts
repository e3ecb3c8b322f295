import { Injectable } from '@nestjs/common';
import type { Birthday } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import { birthdayIn } from '../member/index.js';

export interface MemberFilter {
  phoneIndex?: Buffer | undefined;
  memberNo?: string | undefined;
  nicknameStart?: string | undefined;
  tier?: string | undefined;
  /** Of the member's joining; empty for none. */
  storeCodes?: readonly string[] | undefined;
  birthdays?: readonly Birthday[] | undefined;
  lastOrderFrom?: Date | undefined;
  joinedFrom?: Date | undefined;
  joinedUntil?: Date | undefined;
}

export interface FoundMember {
  id: MemberId;
  memberNo: string;
  nickname: string | null;
  phoneMasked: string | null;
  tierCode: string;
  joinedAt: Date;
  storeCode: string | null;
  lastOrderAt: Date | null;
  orderCount: number;
  paidFen: number;
}

export interface MemberPlace {
  joinedAt: Date;
  id: MemberId;
}

interface SqlFound {
  id: Buffer;
  member_no: string;
  nickname: string | null;
  phone_masked: string | null;
  tier_code: string;
  joined_at: Date;
  source_store: string | null;
  last_order_at: Date | null;
  order_count: number | null;
  paid_fen: number | null;
}

interface Condition {
  sql: string;
  params: readonly unknown[];
}

const FROM = `FROM member m
  JOIN member_tier t ON t.member_id = m.id
  LEFT JOIN member_order_facts f ON f.member_id = m.id`;

/** Reads across the tables of several modules, for the people who look after members. */
@Injectable()
export class MemberSearchRepository {
  /** Newest members first, by the index member_joined. */
  async list(
    reader: Reader,
    filter: MemberFilter,
    after: MemberPlace | null,
    limit: number,
  ): Promise<FoundMember[]> {
    const conditions = [...conditionsOf(filter), ...(after ? [olderThan(after)] : [])];
    const rows = await reader.rows<SqlFound>(
      `SELECT m.id, m.member_no, IF(m.nickname_check = 'unchecked', NULL, m.nickname) AS nickname,
         COALESCE(m.phone_masked, m.pending_phone_masked) AS phone_masked, t.tier_code, m.joined_at,
         m.source_store, f.last_order_at, f.order_count, f.paid_fen
       ${FROM} ${where(conditions)} ORDER BY m.joined_at DESC, m.id DESC LIMIT ${limit}`,
      conditions.flatMap(({ params }) => params),
    );
    return rows.map(found);
  }

  async count(reader: Reader, filter: MemberFilter): Promise<number> {
    const conditions = conditionsOf(filter);
    const row = await firstRow(
      reader.rows<{ members: number }>(
        `SELECT COUNT(*) AS members ${FROM} ${where(conditions)}`,
        conditions.flatMap(({ params }) => params),
      ),
    );
    return Number(row?.members ?? 0);
  }
}

function conditionsOf(filter: MemberFilter): Condition[] {
  const conditions: (Condition | undefined)[] = [
    equals('m.phone_index', filter.phoneIndex),
    equals('m.member_no', filter.memberNo),
    equals('t.tier_code', filter.tier),
    filter.nicknameStart === undefined ? undefined : startsWith(filter.nicknameStart),
    filter.storeCodes && oneOf('m.source_store', filter.storeCodes),
    filter.birthdays && birthdayIn(filter.birthdays),
    compared('f.last_order_at >=', filter.lastOrderFrom),
    compared('m.joined_at >=', filter.joinedFrom),
    compared('m.joined_at <', filter.joinedUntil),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

function equals(column: string, value: unknown): Condition | undefined {
  return compared(`${column} =`, value);
}

function compared(comparison: string, value: unknown): Condition | undefined {
  return value === undefined ? undefined : { sql: `${comparison} ?`, params: [value] };
}

function oneOf(column: string, values: readonly string[]): Condition {
  return values.length === 0
    ? { sql: 'FALSE', params: [] }
    : { sql: `${column} IN (${placeholders(values)})`, params: values };
}

/** By the index member_nickname; a nickname that nobody checked is nobody's to search. */
function startsWith(text: string): Condition {
  const literal = text.replace(/[\\%_]/g, '\\$&');
  return {
    sql: "m.nickname LIKE ? AND m.nickname_check <> 'unchecked'",
    params: [`${literal}%`],
  };
}

function olderThan({ joinedAt, id }: MemberPlace): Condition {
  return {
    sql: '(m.joined_at < ? OR (m.joined_at = ? AND m.id < ?))',
    params: [joinedAt, joinedAt, idToBytes(id)],
  };
}

function found(row: SqlFound): FoundMember {
  return {
    id: bytesToId('mbr', row.id),
    memberNo: row.member_no,
    nickname: row.nickname,
    phoneMasked: row.phone_masked,
    tierCode: row.tier_code,
    joinedAt: row.joined_at,
    storeCode: row.source_store,
    lastOrderAt: row.last_order_at,
    orderCount: row.order_count ?? 0,
    paidFen: row.paid_fen ?? 0,
  };
}
