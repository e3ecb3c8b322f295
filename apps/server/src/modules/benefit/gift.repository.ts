import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { GivenGift } from './benefit.rules.js';

interface GiftColumns {
  tier_code: string;
  change_seq: number;
  coupon_sources: unknown;
  given_on: BusinessDay;
  taken_back_at: Date | null;
}

interface TierMonth {
  tierCode: string;
  /** `2026-03` */
  month: string;
}

/** What tiers gave of themselves: gifts of upgrades, packs of months. */
@Injectable()
export class GiftRepository {
  /** All gifts of a member, whose lock the caller holds. */
  async lockGifts(tx: Tx, memberId: MemberId): Promise<GivenGift[]> {
    const rows = await tx.lock<GiftColumns>(
      `SELECT tier_code, change_seq, coupon_sources, given_on, taken_back_at FROM upgrade_gift
       WHERE member_id = ? FOR UPDATE`,
      [idToBytes(memberId)],
    );
    return rows.map((row) => ({
      tierCode: row.tier_code,
      changeSeq: row.change_seq,
      couponSources: readJson<string[]>(row.coupon_sources),
      givenOn: row.given_on,
      takenBackAt: row.taken_back_at,
    }));
  }

  async insertGift(tx: Tx, memberId: MemberId, gift: GivenGift, givenAt: Date): Promise<void> {
    await tx.insert(
      'upgrade_gift',
      ['member_id', 'tier_code', 'change_seq', 'coupon_sources', 'given_on', 'given_at'],
      [
        [
          idToBytes(memberId),
          gift.tierCode,
          gift.changeSeq,
          JSON.stringify(gift.couponSources),
          gift.givenOn,
          givenAt,
        ],
      ],
    );
  }

  async markTakenBack(
    tx: Tx,
    memberId: MemberId,
    changeSeqs: readonly number[],
    at: Date,
  ): Promise<void> {
    await tx.write(
      `UPDATE upgrade_gift SET taken_back_at = ?
       WHERE member_id = ? AND change_seq IN (${placeholders(changeSeqs)}) AND taken_back_at IS NULL`,
      [at, idToBytes(memberId), ...changeSeqs],
    );
  }

  /** Members of a tier without this month's pack, in the order of their ids, by member_tier_code. */
  async listWithoutPack(
    reader: Reader,
    { tierCode, month }: TierMonth,
    after: MemberId | null,
    limit: number,
  ): Promise<MemberId[]> {
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT t.member_id FROM member_tier t
       LEFT JOIN benefit_pack p ON p.member_id = t.member_id AND p.month = ?
       WHERE t.tier_code = ? AND p.member_id IS NULL ${after ? 'AND t.member_id > ?' : ''}
       ORDER BY t.member_id LIMIT ${limit}`,
      [month, tierCode, ...(after ? [idToBytes(after)] : [])],
    );
    return rows.map((row) => bytesToId('mbr', row.member_id));
  }

  /** Of these members, whose rows the caller holds, those still in the tier and without the pack. */
  async listStillWithoutPack(
    tx: Tx,
    { tierCode, month }: TierMonth,
    memberIds: readonly MemberId[],
  ): Promise<MemberId[]> {
    if (memberIds.length === 0) return [];
    const rows = await tx.rows<{ member_id: Buffer }>(
      `SELECT t.member_id FROM member_tier t
       LEFT JOIN benefit_pack p ON p.member_id = t.member_id AND p.month = ?
       WHERE t.member_id IN (${placeholders(memberIds)}) AND t.tier_code = ? AND p.member_id IS NULL
       ORDER BY t.member_id`,
      [month, ...memberIds.map(idToBytes), tierCode],
    );
    return rows.map((row) => bytesToId('mbr', row.member_id));
  }

  async insertPacks(
    tx: Tx,
    memberIds: readonly MemberId[],
    pack: TierMonth & { givenAt: Date },
  ): Promise<void> {
    await tx.insert(
      'benefit_pack',
      ['member_id', 'month', 'tier_code', 'given_at'],
      memberIds.map((id) => [idToBytes(id), pack.month, pack.tierCode, pack.givenAt]),
    );
  }
}
