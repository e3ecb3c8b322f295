import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, instant } from '../../platform/index.js';

@Entity('brand')
export class BrandRow {
  @PrimaryColumn({ type: 'tinyint' }) id!: number;
  @Column({ type: 'varchar', length: 64 }) name!: string;
  @Column(code('time_zone', 64)) timeZone!: string;
  @Column({ type: 'json' }) settings!: unknown;
  @Column(instant('updated_at')) updatedAt!: Date;
}

export const BRAND_ENTITIES = [BrandRow];
