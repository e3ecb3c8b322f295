import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { MemberSet } from '../message/index.js';
import type { MemberOutcome } from './campaign.types.js';

@Injectable()
export class CampaignMemberRepository {
  /**
   * Takes the next members of the audience into the snapshot, in the order of their ids after the last
   * one taken; gives how many. The primary key (campaign, member) takes each once.
   */
  snapshot(tx: Tx, campaignId: Id<'cmp'>, audience: MemberSet, chunk: number): Promise<number> {
    const id = idToBytes(campaignId);
    return tx.write(
      `INSERT INTO campaign_member (campaign_id, member_id, state)
       SELECT ?, chosen.member_id, 'waiting' FROM (${audience.sql}) AS chosen
       WHERE chosen.member_id > COALESCE((SELECT MAX(taken.member_id) FROM campaign_member AS taken WHERE taken.campaign_id = ?), '')
       ORDER BY chosen.member_id LIMIT ${chunk}`,
      [id, ...audience.params, id],
    );
  }

  async isEmpty(reader: Reader, audience: MemberSet): Promise<boolean> {
    const rows = await reader.rows(`${audience.sql} LIMIT 1`, audience.params);
    return rows.length === 0;
  }

  async listWaiting(reader: Reader, campaignId: Id<'cmp'>, limit: number): Promise<MemberId[]> {
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT member_id FROM campaign_member WHERE campaign_id = ? AND state = 'waiting'
       ORDER BY member_id LIMIT ${limit}`,
      [idToBytes(campaignId)],
    );
    return rows.map(({ member_id }) => bytesToId('mbr', member_id));
  }

  async settle(
    tx: Tx,
    campaignId: Id<'cmp'>,
    memberIds: readonly MemberId[],
    outcome: { state: Exclude<MemberOutcome, 'waiting'>; at: Date },
  ): Promise<void> {
    if (memberIds.length === 0) return;
    await tx.write(
      `UPDATE campaign_member SET state = ?, served_at = ?
       WHERE campaign_id = ? AND member_id IN (${placeholders(memberIds)}) AND state = 'waiting'`,
      [outcome.state, outcome.at, idToBytes(campaignId), ...memberIds.map(idToBytes)],
    );
  }

  /** Who got the offer after all. */
  async serveLate(
    tx: Tx,
    campaignId: Id<'cmp'>,
    memberIds: readonly MemberId[],
    at: Date,
  ): Promise<void> {
    await tx.write(
      `UPDATE campaign_member SET state = 'served', served_at = ?
       WHERE campaign_id = ? AND member_id IN (${placeholders(memberIds)}) AND state IN ('sold_out', 'over_budget')`,
      [at, idToBytes(campaignId), ...memberIds.map(idToBytes)],
    );
  }
}
