import { Injectable } from '@nestjs/common';
import type { CampaignState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  placeholders,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type {
  Campaign,
  CampaignAudience,
  CampaignMessage,
  CampaignOffer,
} from './campaign.types.js';

interface CampaignRow {
  id: Buffer;
  name: string;
  state: CampaignState;
  audience: unknown;
  offer: unknown;
  message: unknown;
  members: number;
  step: number;
  created_at: Date;
  created_by: string;
  launched_at: Date | null;
  snapshot_at: Date | null;
  ended_at: Date | null;
}

const SELECT_CAMPAIGN = `SELECT id, name, state, audience, offer, message, members, step, created_at, created_by,
  launched_at, snapshot_at, ended_at FROM campaign`;

@Injectable()
export class CampaignRepository {
  async insertDraft(tx: Tx, draft: Campaign): Promise<void> {
    await tx.insert(
      'campaign',
      [
        'id',
        'name',
        'state',
        'audience',
        'offer',
        'message',
        'members',
        'step',
        'created_at',
        'created_by',
      ],
      [
        [
          idToBytes(draft.id),
          draft.name,
          draft.state,
          JSON.stringify(draft.audience),
          JSON.stringify(draft.offer),
          JSON.stringify(draft.message),
          draft.members,
          draft.step,
          draft.createdAt,
          draft.createdBy,
        ],
      ],
    );
  }

  async find(reader: Reader, id: string): Promise<Campaign | null> {
    const row = await firstRow(
      reader.rows<CampaignRow>(`${SELECT_CAMPAIGN} WHERE id = ?`, [idToBytes(id)]),
    );
    return row && toCampaign(row);
  }

  async lock(tx: Tx, id: string): Promise<Campaign | null> {
    const row = await firstRow(
      tx.lock<CampaignRow>(`${SELECT_CAMPAIGN} WHERE id = ? FOR UPDATE`, [idToBytes(id)]),
    );
    return row && toCampaign(row);
  }

  async findMany(reader: Reader, ids: readonly string[]): Promise<Map<string, Campaign>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<CampaignRow>(
      `${SELECT_CAMPAIGN} WHERE id IN (${placeholders(ids)}) ORDER BY id`,
      ids.map(idToBytes),
    );
    return new Map(rows.map((row) => [bytesToId('cmp', row.id), toCampaign(row)]));
  }

  async lockMany(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.lock(
      `SELECT id FROM campaign WHERE id IN (${placeholders(ids)}) ORDER BY id FOR UPDATE`,
      ids.map(idToBytes),
    );
  }

  /** Newest first. */
  async list(
    reader: Reader,
    limit: number,
    after: { at: Date; id: string } | null,
  ): Promise<Campaign[]> {
    const rows = await reader.rows<CampaignRow>(
      `${SELECT_CAMPAIGN} ${after ? 'WHERE created_at < ? OR (created_at = ? AND id < ?)' : ''}
       ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      after ? [after.at, after.at, idToBytes(after.id)] : [],
    );
    return rows.map(toCampaign);
  }

  async start(tx: Tx, id: Id<'cmp'>, at: Date): Promise<void> {
    await tx.write(
      "UPDATE campaign SET state = 'running', launched_at = ?, step = 1 WHERE id = ? AND state = 'draft'",
      [at, idToBytes(id)],
    );
  }

  /** What a step came to; the row is locked by it. */
  async advance(tx: Tx, campaign: Campaign): Promise<void> {
    await tx.write('UPDATE campaign SET step = ?, members = ?, snapshot_at = ? WHERE id = ?', [
      campaign.step,
      campaign.members,
      campaign.snapshotAt ?? null,
      idToBytes(campaign.id),
    ]);
  }

  async end(tx: Tx, id: Id<'cmp'>, state: 'completed' | 'cancelled', at: Date): Promise<void> {
    await tx.write('UPDATE campaign SET state = ?, ended_at = ? WHERE id = ?', [
      state,
      at,
      idToBytes(id),
    ]);
  }
}

function toCampaign(row: CampaignRow): Campaign {
  return {
    id: bytesToId('cmp', row.id),
    name: row.name,
    state: row.state,
    audience: readJson<CampaignAudience>(row.audience),
    offer: readJson<CampaignOffer>(row.offer),
    message: readJson<CampaignMessage>(row.message),
    members: row.members,
    step: row.step,
    createdAt: row.created_at,
    createdBy: row.created_by,
    launchedAt: row.launched_at ?? undefined,
    snapshotAt: row.snapshot_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
