import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ask } from './connection.js';
import type { Reader } from './reader.js';

/** Reads outside a transaction. */
@Injectable()
export class Database implements Reader {
  constructor(private readonly dataSource: DataSource) {}

  rows<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return ask(this.dataSource, sql, params) as Promise<T[]>;
  }

  isOpen(): boolean {
    return this.dataSource.isInitialized;
  }
}
