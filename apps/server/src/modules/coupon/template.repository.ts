import { Injectable } from '@nestjs/common';
import { firstRow, placeholders, type Reader, readJson, type Tx } from '../../platform/index.js';
import type { CouponTemplate, CouponTerms, Validity } from './coupon.types.js';

interface TemplateRow {
  code: string;
  version: number;
  name: string;
  description: string | null;
  terms: unknown;
  validity: unknown;
  per_member: number | null;
  claimable: number;
  stock: number | null;
  issued: number;
}

/** The highest version of each code, found by the primary key. */
const SELECT_CURRENT = `SELECT t.code, t.version, t.name, t.description, t.terms, t.validity, t.per_member, t.claimable, s.stock, s.issued
  FROM coupon_template t JOIN coupon_stock s ON s.template_code = t.code
  WHERE t.version = (SELECT MAX(v.version) FROM coupon_template v WHERE v.code = t.code)`;

const COLUMNS = [
  'code',
  'version',
  'name',
  'description',
  'terms',
  'validity',
  'per_member',
  'claimable',
  'recorded_at',
];

@Injectable()
export class TemplateRepository {
  async findCurrent(reader: Reader, code: string): Promise<CouponTemplate | null> {
    const row = await firstRow(
      reader.rows<TemplateRow>(`${SELECT_CURRENT} AND t.code = ?`, [code]),
    );
    return row && toTemplate(row);
  }

  async listCurrent(reader: Reader): Promise<CouponTemplate[]> {
    const rows = await reader.rows<TemplateRow>(`${SELECT_CURRENT} ORDER BY t.code`);
    return rows.map(toTemplate);
  }

  async findMany(reader: Reader, codes: readonly string[]): Promise<Map<string, CouponTemplate>> {
    if (codes.length === 0) return new Map();
    const rows = await reader.rows<TemplateRow>(
      `${SELECT_CURRENT} AND t.code IN (${placeholders(codes)})`,
      codes,
    );
    return new Map(rows.map((row) => [row.code, toTemplate(row)]));
  }

  /** The stock row is the lock of a template: held, its versions and its stock stand still. */
  async lock(tx: Tx, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    await tx.lock(
      `SELECT template_code FROM coupon_stock WHERE template_code IN (${placeholders(codes)}) ORDER BY template_code FOR UPDATE`,
      codes,
    );
  }

  async insertStock(tx: Tx, code: string, stock: number | undefined): Promise<void> {
    await tx.insert(
      'coupon_stock',
      ['template_code', 'stock', 'issued'],
      [[code, stock ?? null, 0]],
    );
  }

  async setStock(tx: Tx, code: string, stock: number | undefined): Promise<void> {
    await tx.write('UPDATE coupon_stock SET stock = ? WHERE template_code = ?', [
      stock ?? null,
      code,
    ]);
  }

  async insertVersion(tx: Tx, template: Omit<CouponTemplate, 'issued'>, now: Date): Promise<void> {
    await tx.insert('coupon_template', COLUMNS, [
      [template.code, template.version, ...changeable(template), now],
    ]);
  }

  /** Only for a change that takes nothing from those who hold this version. */
  async improve(tx: Tx, template: Omit<CouponTemplate, 'issued'>): Promise<void> {
    await tx.write(
      `UPDATE coupon_template SET name = ?, description = ?, terms = ?, validity = ?, per_member = ?, claimable = ?
       WHERE code = ? AND version = ?`,
      [...changeable(template), template.code, template.version],
    );
  }

  /** How many of each template's coupons are redeemed now. */
  async countRedeemed(reader: Reader, codes: readonly string[]): Promise<Map<string, number>> {
    if (codes.length === 0) return new Map();
    const rows = await reader.rows<{ template_code: string; redeemed: number }>(
      `SELECT template_code, COUNT(*) AS redeemed FROM coupon
       WHERE state = 'redeemed' AND template_code IN (${placeholders(codes)}) GROUP BY template_code`,
      codes,
    );
    return new Map(rows.map((row) => [row.template_code, Number(row.redeemed)]));
  }
}

function changeable(template: Omit<CouponTemplate, 'issued'>): unknown[] {
  return [
    template.name,
    template.description ?? null,
    JSON.stringify(template.terms),
    JSON.stringify(template.validity),
    template.perMember ?? null,
    template.claimable ? 1 : 0,
  ];
}

function toTemplate(row: TemplateRow): CouponTemplate {
  return {
    code: row.code,
    version: row.version,
    name: row.name,
    description: row.description ?? undefined,
    terms: readJson<CouponTerms>(row.terms),
    validity: readJson<Validity>(row.validity),
    perMember: row.per_member ?? undefined,
    claimable: row.claimable === 1,
    stock: row.stock ?? undefined,
    issued: row.issued,
  };
}
