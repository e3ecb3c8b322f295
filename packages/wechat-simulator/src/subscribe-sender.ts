import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from './answer.js';
import type { PushSender } from './push-sender.js';
import type { SentMessage, Template, User } from './records.js';
import { requirePage } from './released-page.js';
import { valueFits } from './value-rules.js';
import type { World } from './world.js';

/** The server's side of subscribe messages: checks in their order, then one message (contract §2.4, §10.5). */
export class SubscribeSender {
  private sending = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly pushes: PushSender,
  ) {}

  reset(): void {
    this.sending.clear();
  }

  /**
   * contract §2.4 and §10.5, the checks in their order: touser, template, page, data, ban, sensitive
   * words, concurrency per openid, switch and quota. Only a send that passes all consumes one.
   */
  async send(appid: string, body: Record<string, unknown>): Promise<{ msgid: string }> {
    const user = this.recipient(appid, body.touser);
    const template = this.world.templates.get(String(body.template_id ?? ''));
    if (!template) refuse(40037, 'invalid template_id');
    const page = body.page === undefined || body.page === '' ? null : String(body.page);
    if (page !== null) requirePage(this.world.appOf(user), page);
    const rows = this.rows(template, body.data);
    if (template.banned) refuse(43107, 'subscribe ability is banned');
    this.refuseSensitive(rows);
    return this.occupying(user, () => this.consume(user, template, rows, page));
  }

  messagesOf(user: User): SentMessage[] {
    return this.world.messages.filter((message) => message.openid === user.openid).reverse();
  }

  private recipient(appid: string, touser: unknown): User {
    const user = typeof touser === 'string' ? this.world.users.get(touser) : undefined;
    if (!user || user.appid !== appid) refuse(40003, 'invalid openid');
    return user;
  }

  /** contract §2.4 `data`: every keyword of the template, none extra, each by its type's rule (§2.5). */
  private rows(template: Template, data: unknown): { label: string; value: string }[] {
    if (typeof data !== 'object' || data === null) refuse(47003, 'argument invalid! data invalid');
    const given = data as Record<string, { value?: unknown } | null>;
    const rows = template.keywords.map((keyword) => {
      const value = given[keyword.key]?.value;
      if (!valueFits(keyword, value))
        refuse(47003, `argument invalid! data.${keyword.key}.value invalid`);
      return { label: keyword.label, value: value as string };
    });
    const extra = Object.keys(given).find(
      (key) => !template.keywords.some((keyword) => keyword.key === key),
    );
    if (extra) refuse(47003, `argument invalid! data.${extra}.value invalid`);
    return rows;
  }

  private refuseSensitive(rows: { value: string }[]): void {
    const found = this.world.sensitiveWords.some((word) =>
      rows.some((row) => row.value.includes(word)),
    );
    if (found) refuse(45168, 'message content is sensitive');
  }

  private async occupying<T>(user: User, work: () => T): Promise<T> {
    if (this.sending.has(user.openid)) refuse(43108, 'concurrent sending to the same user');
    this.sending.add(user.openid);
    try {
      const latencyMs = this.world.options.sendLatencyMs ?? 0;
      if (latencyMs > 0) await sleep(latencyMs);
      return work();
    } finally {
      this.sending.delete(user.openid);
    }
  }

  private consume(
    user: User,
    template: Template,
    rows: SentMessage['rows'],
    page: string | null,
  ): { msgid: string } {
    const quota = this.world.quotaOf(user.openid, template.templateId);
    if (quota.switchedOff || quota.count <= 0) refuse(43101, 'user refuse to accept the msg');
    quota.count -= 1;
    // An int64 above 2^53, as the platform's are: a receiver that reads it as a double loses digits.
    const msgid = `3${this.world.random.digits(18)}`;
    const { openid } = user;
    const { templateId, title } = template;
    this.world.messages.push({
      msgid,
      openid,
      templateId,
      title,
      rows,
      page,
      sentAt: this.world.clock.now(),
    });
    this.pushes.emit(user, 'subscribe_msg_sent_event', {
      list: {
        wrapper: 'SubscribeMsgSentEvent',
        items: [{ TemplateId: templateId, MsgID: msgid, ErrorCode: '0', ErrorStatus: 'success' }],
      },
    });
    return { msgid };
  }
}
