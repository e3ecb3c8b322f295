import { Injectable } from '@nestjs/common';
import { firstRow, idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { CreditKind, Teller } from './credit.rules.js';

export interface Credit {
  credits: number;
  /** How many entries explain it. */
  entries: number;
  refusedAt: Date | null;
}

export interface CreditEntry {
  memberId: MemberId;
  templateId: string;
  seq: number;
  kind: CreditKind;
  changeBy: number;
  creditsAfter: number;
  teller: Teller;
  sourceKey: string;
  pairedSeq: number | null;
  at: Date;
}

@Injectable()
export class CreditRepository {
  async findCredit(reader: Reader, memberId: MemberId, templateId: string): Promise<Credit> {
    const row = await firstRow(
      reader.rows<{ credits: number; entries: number; refused_at: Date | null }>(
        'SELECT credits, entries, refused_at FROM subscription_credit WHERE member_id = ? AND template_id = ?',
        [idToBytes(memberId), templateId],
      ),
    );
    if (!row) return { credits: 0, entries: 0, refusedAt: null };
    return { credits: row.credits, entries: row.entries, refusedAt: row.refused_at };
  }

  async hasEntry(
    reader: Reader,
    memberId: MemberId,
    templateId: string,
    sourceKey: string,
  ): Promise<boolean> {
    const rows = await reader.rows(
      'SELECT 1 FROM subscription_entry WHERE member_id = ? AND template_id = ? AND source_key = ?',
      [idToBytes(memberId), templateId, sourceKey],
    );
    return rows.length > 0;
  }

  /** The oldest acceptance that this teller reported and the other has not. */
  async findUnpaired(
    reader: Reader,
    memberId: MemberId,
    templateId: string,
    told: { teller: Teller; from: Date; until: Date },
  ): Promise<number | null> {
    const row = await firstRow(
      reader.rows<{ seq: number }>(
        `SELECT seq FROM subscription_entry
         WHERE member_id = ? AND template_id = ? AND kind = 'accept' AND teller = ?
           AND paired_seq IS NULL AND at BETWEEN ? AND ? ORDER BY seq LIMIT 1`,
        [idToBytes(memberId), templateId, told.teller, told.from, told.until],
      ),
    );
    return row?.seq ?? null;
  }

  /** Adds the entry and brings the credit to what it says; a pair points at each other. */
  async append(tx: Tx, entry: CreditEntry, refusedAt: Date | null): Promise<void> {
    const member = idToBytes(entry.memberId);
    await tx.insert(
      'subscription_entry',
      [
        'member_id',
        'template_id',
        'seq',
        'kind',
        'change_by',
        'credits_after',
        'teller',
        'source_key',
        'paired_seq',
        'at',
      ],
      [
        [
          member,
          entry.templateId,
          entry.seq,
          entry.kind,
          entry.changeBy,
          entry.creditsAfter,
          entry.teller,
          entry.sourceKey,
          entry.pairedSeq,
          entry.at,
        ],
      ],
    );
    await tx.upsert(
      'subscription_credit',
      ['member_id', 'template_id', 'credits', 'entries', 'refused_at'],
      [[member, entry.templateId, entry.creditsAfter, entry.seq, refusedAt]],
      ['credits', 'entries', 'refused_at'],
    );
    if (entry.pairedSeq !== null) {
      await tx.write(
        'UPDATE subscription_entry SET paired_seq = ? WHERE member_id = ? AND template_id = ? AND seq = ?',
        [entry.seq, member, entry.templateId, entry.pairedSeq],
      );
    }
  }

  /** Templates whose asking the member refused since then. */
  async listRefused(reader: Reader, memberId: MemberId, since: Date): Promise<Set<string>> {
    const rows = await reader.rows<{ template_id: string }>(
      'SELECT template_id FROM subscription_credit WHERE member_id = ? AND refused_at > ?',
      [idToBytes(memberId), since],
    );
    return new Set(rows.map((row) => row.template_id));
  }
}
