/** A push of the platform in one form, whatever it came in (wechat-contract.md, sections 1.11 and 2.8). */

export interface PushMessage {
  /** Whom it is about. */
  openid: string;
  createdAt: Date;
  /** `subscribe_msg_popup_event`, …; for other messages than events their MsgType. */
  event: string;
  fields: Record<string, string>;
  /** Of the three subscribe events; empty for all others. */
  items: Record<string, string>[];
}

const HEAD = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Event']);
const LIST_WRAPPER = /^SubscribeMsg(Popup|Change|Sent)Event$/;

/** Null when the content is no message. Numbers may come as strings, a list of one as a bare object. */
export function pushMessageOf(content: unknown): PushMessage | null {
  if (!isRecord(content)) return null;
  const openid = textOf(content.FromUserName);
  const createTime = Number(textOf(content.CreateTime));
  const event = textOf(content.Event) || textOf(content.MsgType);
  if (!openid || !event || !Number.isSafeInteger(createTime)) return null;
  return {
    openid,
    createdAt: new Date(createTime * 1000),
    event,
    fields: textsOf(content, (name) => !HEAD.has(name)),
    items: listOf(content).map((item) => textsOf(item, () => true)),
  };
}

/** Top-level in JSON, under the event's name in XML; some write it wrapped in JSON too. */
function listOf(content: Record<string, unknown>): Record<string, unknown>[] {
  const wrapper = Object.entries(content).find(([name]) => LIST_WRAPPER.test(name))?.[1];
  const list = isRecord(wrapper) ? wrapper.List : content.List;
  return (Array.isArray(list) ? list : [list]).filter(isRecord);
}

function textsOf(
  record: Record<string, unknown>,
  wanted: (name: string) => boolean,
): Record<string, string> {
  const texts = Object.entries(record)
    .filter(([name, value]) => wanted(name) && !isRecord(value) && !Array.isArray(value))
    .map(([name, value]) => [name, textOf(value)]);
  return Object.fromEntries(texts);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
