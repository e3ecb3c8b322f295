/**
 * Opaque tokens of the member, staff and console doors. Only an HMAC of a token is stored; a session
 * ends by its time, by log-out, or with all sessions of its subject.
 */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { later } from '../clock.js';
import { Config } from '../config.js';
import { firstRow, type Reader, type Tx } from '../database/reader.js';
import { bytesToId, type Id, idToBytes, type MemberId, newId, randomToken } from '../ids.js';

export type SessionDoor = 'member' | 'staff' | 'console';

export interface Session {
  id: Id<'ses'>;
  door: SessionDoor;
  /** Identity id at the member door, staff code at the others. */
  subject: string;
  memberId: MemberId | null;
  csrfToken: string | null;
  expiresAt: Date;
}

export const SESSION_SECONDS: Record<SessionDoor, number> = {
  member: 30 * 86_400,
  staff: 12 * 3600,
  console: 12 * 3600,
};

interface SessionRow {
  id: Buffer;
  door: SessionDoor;
  subject: string;
  member_id: Buffer | null;
  csrf_token: string | null;
  expires_at: Date;
}

@Injectable()
export class Sessions {
  constructor(private readonly config: Config) {}

  /** Opens a session; the token is shown once and only its hash is kept. */
  async open(
    tx: Tx,
    now: Date,
    of: { door: SessionDoor; subject: string; memberId?: MemberId | null },
  ): Promise<{ token: string; expiresIn: number; csrfToken: string | null }> {
    const token = randomToken(32).toString('base64url');
    const csrfToken = of.door === 'console' ? randomToken(24).toString('base64url') : null;
    const expiresIn = SESSION_SECONDS[of.door];
    await tx.insert(
      'session',
      [
        'token_hash',
        'id',
        'door',
        'subject',
        'member_id',
        'csrf_token',
        'created_at',
        'expires_at',
      ],
      [
        [
          this.hash(token),
          idToBytes(newId('ses')),
          of.door,
          of.subject,
          of.memberId ? idToBytes(of.memberId) : null,
          csrfToken,
          now,
          later(now, expiresIn),
        ],
      ],
    );
    return { token, expiresIn, csrfToken };
  }

  async find(reader: Reader, token: string, door: SessionDoor, now: Date): Promise<Session | null> {
    const row = await firstRow(
      reader.rowsOf<SessionRow>({
        sql: 'SELECT token_hash, id, door, subject, member_id, csrf_token, expires_at FROM session WHERE token_hash IN (?)',
        column: 'token_hash',
        keys: [this.hash(token)],
      }),
    );
    return row?.door === door && row.expires_at > now
      ? {
          id: bytesToId('ses', row.id),
          door: row.door,
          subject: row.subject,
          memberId: row.member_id ? bytesToId('mbr', row.member_id) : null,
          csrfToken: row.csrf_token,
          expiresAt: row.expires_at,
        }
      : null;
  }

  /** From the registration on, every session of the identity is the member's. */
  async becomeMember(tx: Tx, identityId: Id<'idn'>, memberId: MemberId): Promise<void> {
    await tx.write("UPDATE session SET member_id = ? WHERE door = 'member' AND subject = ?", [
      idToBytes(memberId),
      identityId,
    ]);
  }

  async close(tx: Tx, door: SessionDoor, subject: string, sessionId: Id<'ses'>): Promise<void> {
    await tx.write('DELETE FROM session WHERE door = ? AND subject = ? AND id = ?', [
      door,
      subject,
      idToBytes(sessionId),
    ]);
  }

  async closeAll(tx: Tx, door: SessionDoor, subject: string): Promise<void> {
    await tx.write('DELETE FROM session WHERE door = ? AND subject = ?', [door, subject]);
  }

  private hash(token: string): Buffer {
    return createHmac('sha256', this.config.tokenSecret).update(token).digest();
  }
}
