import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Ending, ExpiryKind, Told } from './expiry-notice.rules.js';

export interface NewlyTold extends Ending {
  memberId: MemberId;
}

/** What members were told of. A row is written with its message, in one unit, and kept until its last day. */
@Injectable()
export class ExpiryToldRepository {
  /** By the primary key; who was told nothing is not in it. */
  async of(
    reader: Reader,
    kind: ExpiryKind,
    memberIds: readonly MemberId[],
  ): Promise<Map<MemberId, Told>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ member_id: Buffer; item: string; told_on: BusinessDay }>(
      `SELECT member_id, item, told_on FROM expiry_told
       WHERE member_id IN (${placeholders(memberIds)}) AND kind = ?`,
      [...memberIds.map(idToBytes), kind],
    );
    const told = new Map<MemberId, { items: Set<string>; lastOn: BusinessDay }>();
    for (const { member_id, item, told_on } of rows) {
      const memberId = bytesToId('mbr', member_id);
      const before = told.get(memberId) ?? { items: new Set<string>(), lastOn: told_on };
      before.items.add(item);
      if (told_on > before.lastOn) before.lastOn = told_on;
      told.set(memberId, before);
    }
    return told;
  }

  /** The primary key refuses what was told before. */
  async insert(
    tx: Tx,
    kind: ExpiryKind,
    told: readonly NewlyTold[],
    toldOn: BusinessDay,
  ): Promise<void> {
    await tx.insert(
      'expiry_told',
      ['member_id', 'kind', 'item', 'last_day', 'told_on'],
      told.map(({ memberId, item, lastDay }) => [
        ...[idToBytes(memberId), kind, item, lastDay, toldOn],
      ]),
    );
  }

  /** Of what has ended, by expiry_told_last_day; gives how many this chunk had. */
  forget(tx: Tx, before: BusinessDay, chunk: number): Promise<number> {
    return tx.write(`DELETE FROM expiry_told WHERE last_day < ? ORDER BY last_day LIMIT ${chunk}`, [
      before,
    ]);
  }
}
