/** Members who may be written to, and what came of it on their phones. */

import { MemberLock, MemberService } from '../../apps/server/src/modules/member/index.js';
import type {
  MessageFields,
  MessageTypeName,
} from '../../apps/server/src/modules/message/index.js';
import { Messenger } from '../../apps/server/src/modules/message/index.js';
import {
  Database,
  type Id,
  idToBytes,
  type MemberId,
  systemCtx,
  UnitOfWork,
} from '../../apps/server/src/platform/index.js';
import type { TestApp } from './app.js';
import { send } from './callers.js';
import { CONSENTS, type Customer, member } from './customers.js';

export const BIRTHDAY_TEMPLATE = 'tmpl-birthday';
export const GIFT = { giftName: '8.8折券', validUntil: '2026-12-31' };

const MARKETING = { purpose: 'marketing', version: '2026-01', granted: true };

export interface Reader extends Customer {
  memberNo: string;
  memberId: MemberId;
}

/** What the platform's console knows of the brand's templates. */
export async function registerTemplates(wechatUrl: string): Promise<void> {
  const body = {
    templateId: BIRTHDAY_TEMPLATE,
    title: '生日礼物到账提醒',
    type: 2,
    keywords: [
      { key: 'thing1', label: '礼物名称' },
      { key: 'date2', label: '有效期至' },
      { key: 'thing3', label: '温馨提示' },
    ],
  };
  await send(wechatUrl, 'POST', '/__sim/templates', { body });
}

/** A member who agreed to marketing; `credits` times they allowed the birthday message. */
export async function reader(app: TestApp, credits = 1): Promise<Reader> {
  const joined = await member(app, { consents: [...CONSENTS, MARKETING] });
  for (let count = 0; count < credits; count++) await allow(app, joined);
  return { ...joined, memberId: await memberIdOf(app, joined.memberNo) };
}

export async function memberIdOf(app: TestApp, memberNo: string): Promise<MemberId> {
  const database = app.app.get(Database, { strict: false });
  const row = await app.app.get(MemberService, { strict: false }).getByNo(database, memberNo);
  return row.id;
}

/** Taps `allow` in the platform's popup, and the mini-program reports it. */
export async function allow(
  app: TestApp,
  { person, call }: Customer,
  answer: 'accept' | 'reject' = 'accept',
) {
  const { body } = await send(app.wechatUrl, 'POST', `/__sim/users/${person.openid}/subscribe`, {
    body: { templateIds: [BIRTHDAY_TEMPLATE], answers: { [BIRTHDAY_TEMPLATE]: answer } },
  });
  const report = {
    results: [{ templateId: BIRTHDAY_TEMPLATE, result: body.results[BIRTHDAY_TEMPLATE] }],
    requestId: body.requestId,
  };
  const reported = await call('POST', '/subscriptions', { body: report });
  if (reported.status !== 204) throw new Error(`subscription: ${reported.status}`);
  return report;
}

export function plan(
  app: TestApp,
  memberId: MemberId,
  dedupe: string,
  more: { type?: MessageTypeName; fields?: MessageFields; cause?: string } = {},
): Promise<Id<'dlv'>> {
  const ctx = systemCtx('test', 'plan', app.clock.now());
  const messenger = app.app.get(Messenger, { strict: false });
  return app.app.get(UnitOfWork, { strict: false }).run('test.plan', async (tx) => {
    await app.app.get(MemberLock, { strict: false }).lock(tx, memberId);
    const { type = 'birthday_gift', fields = GIFT, cause } = more;
    return messenger.plan(tx, ctx, { memberId, type, fields, dedupe, ...(cause && { cause }) });
  });
}

export async function phoneMessages(app: TestApp, { person }: Customer) {
  const { body } = await send(app.wechatUrl, 'GET', `/__sim/users/${person.openid}/messages`);
  return body.items as { title: string; page: string; msgid: string; rows: { value: string }[] }[];
}

export async function fault(app: TestApp, kind: string, more: object = {}): Promise<void> {
  const body = { endpoint: '/cgi-bin/message/subscribe/send', kind, ...more };
  await send(app.wechatUrl, 'POST', '/__sim/faults', { body });
}

/** The member's ledger of the birthday template: its credit, and the sum of its entries. */
export async function creditOf(app: TestApp, memberId: MemberId) {
  const of = [idToBytes(memberId), BIRTHDAY_TEMPLATE];
  const [credit] = await app.rows<{ credits: number }>(
    'SELECT credits FROM subscription_credit WHERE member_id = ? AND template_id = ?',
    of,
  );
  const [entries] = await app.rows<{ total: number | null }>(
    'SELECT SUM(change_by) AS total FROM subscription_entry WHERE member_id = ? AND template_id = ?',
    of,
  );
  return { credits: credit?.credits ?? 0, entriesSum: Number(entries?.total ?? 0) };
}
