import { Injectable } from '@nestjs/common';
import type { BirthdayDate, BusinessDay } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { EarlierGift } from './birthday.rules.js';
import { birthdayKey, birthdayParams, SAME_BIRTHDAY } from './birthday-sql.js';

export interface BirthdayGrant extends EarlierGift {
  memberId: MemberId;
  day: BusinessDay;
  grantedAt: Date;
  late: boolean;
  tierCode: string;
  couponId?: Id<'cpn'>;
  points: number;
}

/** A grant as the console lists it. */
export interface ListedGrant {
  memberNo: string;
  nickname: string | null;
  day: BusinessDay;
  grantedAt: Date;
  late: boolean;
  couponName: string | null;
  points: number;
  memberId: MemberId;
}

interface GrantRow {
  own_year: number;
  day: BusinessDay;
  granted_on: BusinessDay;
  granted_at: Date;
  late: number;
  tier_code: string;
  coupon_id: Buffer | null;
  points: number;
}

@Injectable()
export class BirthdayRepository {
  /** Who has one of these birthdays, had joined by then, and had no gift since; by the index member_birthday. */
  async listCandidates(
    reader: Reader,
    dates: readonly BirthdayDate[],
    { joinedBefore, grantedAfter }: { joinedBefore: Date; grantedAfter: BusinessDay },
  ): Promise<MemberId[]> {
    const rows = await reader.rows<{ id: Buffer }>(
      `SELECT m.id FROM member m
       WHERE (${dates.map(() => SAME_BIRTHDAY).join(' OR ')}) AND m.joined_at < ?
         AND NOT EXISTS (SELECT 1 FROM birthday_grant g WHERE g.member_id = m.id AND g.granted_on > ?)`,
      [...dates.flatMap(birthdayParams), joinedBefore, grantedAfter],
    );
    return rows.map(({ id }) => bytesToId('mbr', id));
  }

  /** How many members have each of these birthdays, by `birthdayKey`. */
  async countByBirthday(
    reader: Reader,
    dates: readonly BirthdayDate[],
  ): Promise<Map<string, number>> {
    const rows = await reader.rows<{
      calendar: BirthdayDate['calendar'];
      month: number;
      day: number;
      leap: number;
      members: number;
    }>(
      `SELECT m.birthday_calendar AS calendar, m.birthday_month AS month, m.birthday_day AS day,
         m.birthday_leap AS leap, COUNT(*) AS members
       FROM member m WHERE ${dates.map(() => SAME_BIRTHDAY).join(' OR ')}
       GROUP BY m.birthday_calendar, m.birthday_month, m.birthday_day, m.birthday_leap`,
      dates.flatMap(birthdayParams),
    );
    return new Map(
      rows.map(({ members, leap, ...date }) => [
        birthdayKey({ ...date, leap: leap === 1 }),
        Number(members),
      ]),
    );
  }

  /** Every gift the member had; the member's row is held. */
  async lockGrants(tx: Tx, memberId: MemberId): Promise<BirthdayGrant[]> {
    const rows = await tx.lock<GrantRow>(`${SELECT_GRANT} WHERE member_id = ? FOR UPDATE`, [
      idToBytes(memberId),
    ]);
    return rows.map((row) => toGrant(memberId, row));
  }

  /** The gift of a birthday on or after the day. */
  async findGrant(
    reader: Reader,
    memberId: MemberId,
    since: BusinessDay,
  ): Promise<BirthdayGrant | null> {
    const row = await firstRow(
      reader.rows<GrantRow>(
        `${SELECT_GRANT} WHERE member_id = ? AND day >= ? ORDER BY day DESC LIMIT 1`,
        [idToBytes(memberId), since],
      ),
    );
    return row && toGrant(memberId, row);
  }

  /** The primary key (member, own year) refuses a second one. */
  async insertGrant(tx: Tx, grant: BirthdayGrant): Promise<void> {
    await tx.insert(
      'birthday_grant',
      [
        'member_id',
        'own_year',
        'day',
        'granted_on',
        'granted_at',
        'late',
        'tier_code',
        'coupon_id',
        'points',
      ],
      [
        [
          idToBytes(grant.memberId),
          grant.ownYear,
          grant.day,
          grant.grantedOn,
          grant.grantedAt,
          grant.late ? 1 : 0,
          grant.tierCode,
          grant.couponId ? idToBytes(grant.couponId) : null,
          grant.points,
        ],
      ],
    );
  }

  /** All members' gifts, newest first. */
  async listGrants(
    reader: Reader,
    limit: number,
    after: { at: Date; id: string } | null,
  ): Promise<ListedGrant[]> {
    const rows = await reader.rows<
      GrantRow & {
        member_id: Buffer;
        member_no: string;
        nickname: string | null;
        coupon_name: string | null;
      }
    >(
      `SELECT g.member_id, g.day, g.granted_at, g.late, g.points, m.member_no, m.nickname, t.name AS coupon_name
       FROM birthday_grant g
       JOIN member m ON m.id = g.member_id
       LEFT JOIN coupon c ON c.member_id = g.member_id AND c.id = g.coupon_id
       LEFT JOIN coupon_template t ON t.code = c.template_code AND t.version = c.template_version
       ${after ? 'WHERE g.granted_at < ? OR (g.granted_at = ? AND g.member_id < ?)' : ''}
       ORDER BY g.granted_at DESC, g.member_id DESC LIMIT ${limit}`,
      after ? [after.at, after.at, idToBytes(after.id)] : [],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      memberNo: row.member_no,
      nickname: row.nickname,
      day: row.day,
      grantedAt: row.granted_at,
      late: row.late === 1,
      couponName: row.coupon_name,
      points: row.points,
    }));
  }
}

const SELECT_GRANT =
  'SELECT own_year, day, granted_on, granted_at, late, tier_code, coupon_id, points FROM birthday_grant';

function toGrant(memberId: MemberId, row: GrantRow): BirthdayGrant {
  return {
    memberId,
    ownYear: row.own_year,
    day: row.day,
    grantedOn: row.granted_on,
    grantedAt: row.granted_at,
    late: row.late === 1,
    tierCode: row.tier_code,
    couponId: row.coupon_id ? bytesToId('cpn', row.coupon_id) : undefined,
    points: row.points,
  };
}
