import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/index.js';
import type { ReachGroup } from './reach.rules.js';

/** A set of members: a SELECT of one column named `member_id`, each at most once. */
export interface MemberSet {
  sql: string;
  params: readonly unknown[];
}

@Injectable()
export class ReachRepository {
  /** One statement for the whole set, by what decides about each member. */
  async count(
    reader: Reader,
    set: MemberSet,
    of: { appId: string; templateId: string },
  ): Promise<ReachGroup[]> {
    const rows = await reader.rows<Record<keyof ReachGroup, number>>(
      `SELECT granted, hasOpenid, hasCredit, COUNT(*) AS members FROM (
         SELECT member.marketing_granted AS granted,
           EXISTS (SELECT 1 FROM identity WHERE identity.member_id = member.id AND identity.app_id = ?) AS hasOpenid,
           EXISTS (SELECT 1 FROM subscription_credit AS credit
             WHERE credit.member_id = member.id AND credit.template_id = ? AND credit.credits > 0) AS hasCredit
         FROM (${set.sql}) AS chosen JOIN member ON member.id = chosen.member_id
       ) AS judged GROUP BY granted, hasOpenid, hasCredit`,
      [of.appId, of.templateId, ...set.params],
    );
    return rows.map((row) => ({
      granted: Number(row.granted) === 1,
      hasOpenid: Number(row.hasOpenid) === 1,
      hasCredit: Number(row.hasCredit) === 1,
      members: Number(row.members),
    }));
  }
}
