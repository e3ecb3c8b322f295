import { Injectable } from '@nestjs/common';
import { firstRow, type Reader, type Tx } from '../platform/index.js';

export interface AccessToken {
  token: string;
  expiresAt: Date;
}

@Injectable()
export class AccessTokenRepository {
  async findToken(reader: Reader, appId: string): Promise<AccessToken | null> {
    const row = await firstRow(
      reader.rows<{ token: Buffer; expires_at: Date }>(
        'SELECT token, expires_at FROM wechat_token WHERE app_id = ?',
        [appId],
      ),
    );
    return row && { token: row.token.toString(), expiresAt: row.expires_at };
  }

  async addRow(tx: Tx, appId: string, now: Date): Promise<void> {
    await tx.write(
      "INSERT IGNORE INTO wechat_token (app_id, token, expires_at) VALUES (?, '', ?)",
      [appId, now],
    );
  }

  /** True when this process is now the one refresher of a token that is still the stale one. */
  async lease(
    tx: Tx,
    of: { appId: string; stale: string; lease: Buffer; now: Date; until: Date },
  ): Promise<boolean> {
    const taken = await tx.write(
      `UPDATE wechat_token SET lease_token = ?, leased_until = ?
       WHERE app_id = ? AND token = ? AND (leased_until IS NULL OR leased_until <= ?)`,
      [of.lease, of.until, of.appId, Buffer.from(of.stale), of.now],
    );
    return taken === 1;
  }

  /** Keeps the token and ends the lease, unless another process has taken it over meanwhile. */
  async keep(tx: Tx, appId: string, lease: Buffer, token: AccessToken): Promise<void> {
    await tx.write(
      `UPDATE wechat_token SET token = ?, expires_at = ?, lease_token = NULL, leased_until = NULL
       WHERE app_id = ? AND lease_token = ?`,
      [Buffer.from(token.token), token.expiresAt, appId, lease],
    );
  }

  async endLease(tx: Tx, appId: string, lease: Buffer): Promise<void> {
    await tx.write(
      'UPDATE wechat_token SET lease_token = NULL, leased_until = NULL WHERE app_id = ? AND lease_token = ?',
      [appId, lease],
    );
  }
}
