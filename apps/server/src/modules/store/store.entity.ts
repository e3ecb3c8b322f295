import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code } from '../../platform/index.js';

@Entity('store')
export class StoreRow {
  @PrimaryColumn(code('code', 32)) code!: string;
  @Column({ type: 'varchar', length: 64 }) name!: string;
  @Column(code('region', 32)) region!: string;
  @Column({ type: 'varchar', length: 255 }) address!: string;
  @Column({ type: 'json', nullable: true }) tags!: unknown;
  @Column({ type: 'int' }) position!: number;
}

export const STORE_ENTITIES = [StoreRow];
