import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ask } from './connection.js';
import { GatheredReads } from './gathered-reads.js';
import type { Keyed, Reader } from './reader.js';

/** Reads outside a transaction. */
@Injectable()
export class Database implements Reader {
  private readonly gathered: GatheredReads;

  constructor(private readonly dataSource: DataSource) {
    this.gathered = new GatheredReads(dataSource);
  }

  rows<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return ask(this.dataSource, sql, params) as Promise<T[]>;
  }

  async rowsOf<T>(keyed: Keyed): Promise<T[]> {
    return keyed.keys.length > 0 ? this.gathered.rowsOf<T>(keyed) : [];
  }

  isOpen(): boolean {
    return this.dataSource.isInitialized;
  }
}
