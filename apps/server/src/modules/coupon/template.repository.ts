import { Injectable } from '@nestjs/common';
import type { CostBearer, TemplateState } from '@shuke/shared';
import { placeholders, type Reader, readJson, type Tx } from '../../platform/index.js';
import type { CouponCost, CouponTemplate, CouponTerms, Validity } from './coupon.types.js';

interface TemplateRow {
  code: string;
  version: number;
  name: string;
  description: string | null;
  terms: unknown;
  validity: unknown;
  per_member: number | null;
  per_member_day: number | null;
  claimable: number;
  grantable: number;
  cost_fen: number | null;
  cost_bearer: CostBearer | null;
  stock: number | null;
  issued: number;
  state: TemplateState;
}

/** The highest version of each code, found by the primary key. */
const SELECT_CURRENT = `SELECT t.code, t.version, t.name, t.description, t.terms, t.validity, t.per_member,
    t.per_member_day, t.claimable, t.grantable, t.cost_fen, t.cost_bearer, s.stock, s.issued, s.state
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
  'per_member_day',
  'claimable',
  'grantable',
  'cost_fen',
  'cost_bearer',
  'recorded_at',
];

/** A template as it is written; its stock counts and its state are not a version's. */
export type EditedTemplate = Omit<CouponTemplate, 'issued' | 'state'>;

@Injectable()
export class TemplateRepository {
  async findCurrent(reader: Reader, code: string): Promise<CouponTemplate | null> {
    const found = await this.findMany(reader, [code]);
    return found.get(code) ?? null;
  }

  async listCurrent(reader: Reader): Promise<CouponTemplate[]> {
    const rows = await reader.rows<TemplateRow>(`${SELECT_CURRENT} ORDER BY t.code`);
    return rows.map(toTemplate);
  }

  async findMany(reader: Reader, codes: readonly string[]): Promise<Map<string, CouponTemplate>> {
    const rows = await reader.rowsOf<TemplateRow>({
      sql: `${SELECT_CURRENT} AND t.code IN (?)`,
      column: 'code',
      keys: codes,
    });
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

  async setState(tx: Tx, code: string, state: TemplateState): Promise<void> {
    await tx.write('UPDATE coupon_stock SET state = ? WHERE template_code = ?', [state, code]);
  }

  async insertVersion(tx: Tx, template: EditedTemplate, now: Date): Promise<void> {
    await tx.insert('coupon_template', COLUMNS, [
      [template.code, template.version, ...changeable(template), now],
    ]);
  }

  /** Only for a change that takes nothing from those who hold this version. */
  async improve(tx: Tx, template: EditedTemplate): Promise<void> {
    await tx.write(
      `UPDATE coupon_template SET name = ?, description = ?, terms = ?, validity = ?, per_member = ?,
         per_member_day = ?, claimable = ?, grantable = ?, cost_fen = ?, cost_bearer = ?
       WHERE code = ? AND version = ?`,
      [...changeable(template), template.code, template.version],
    );
  }
}

function changeable(template: EditedTemplate): unknown[] {
  return [
    template.name,
    template.description ?? null,
    JSON.stringify(template.terms),
    JSON.stringify(template.validity),
    template.perMember ?? null,
    template.perMemberDay ?? null,
    template.claimable ? 1 : 0,
    template.grantable ? 1 : 0,
    template.cost?.costFen ?? null,
    template.cost?.bearer ?? null,
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
    perMemberDay: row.per_member_day ?? undefined,
    claimable: row.claimable === 1,
    grantable: row.grantable === 1,
    cost: costOf(row),
    state: row.state,
    stock: row.stock ?? undefined,
    issued: row.issued,
  };
}

function costOf({ cost_fen, cost_bearer }: TemplateRow): CouponCost | undefined {
  if (cost_fen === null || cost_bearer === null) return undefined;
  return { costFen: Number(cost_fen), bearer: cost_bearer };
}
