import type { PushFormat } from './records.js';

/** A platform event before it is written as JSON or XML (contract §2.8, §1.11). */
export interface PushEvent {
  toUserName: string;
  fromUserName: string;
  createTime: number;
  event: string;
  fields?: Record<string, string>;
  list?: { wrapper: string; items: Record<string, string>[] };
}

export function writeEvent(event: PushEvent, format: PushFormat, wrappedJson: boolean): string {
  return format === 'json' ? writeJson(event, wrappedJson) : writeXml(event);
}

/** contract §2.8: one item is a bare object, several are an array; numbers are written as strings. */
function writeJson(event: PushEvent, wrapped: boolean): string {
  const head = {
    ToUserName: event.toUserName,
    FromUserName: event.fromUserName,
    CreateTime: String(event.createTime),
    MsgType: 'event',
    Event: event.event,
    ...event.fields,
  };
  if (!event.list) return JSON.stringify(head);
  const list = { List: event.list.items.length === 1 ? event.list.items[0] : event.list.items };
  return JSON.stringify(wrapped ? { ...head, [event.list.wrapper]: list } : { ...head, ...list });
}

function writeXml(event: PushEvent): string {
  const head = [
    element('ToUserName', cdata(event.toUserName)),
    element('FromUserName', cdata(event.fromUserName)),
    element('CreateTime', String(event.createTime)),
    element('MsgType', cdata('event')),
    element('Event', cdata(event.event)),
    ...fieldElements(event.fields ?? {}),
  ];
  const items =
    event.list?.items.map((item) => element('List', fieldElements(item).join(''))) ?? [];
  const list = event.list ? [element(event.list.wrapper, items.join(''))] : [];
  return element('xml', [...head, ...list].join(''));
}

export function secureBody(toUserName: string, encrypted: string, format: PushFormat): string {
  if (format === 'json') return JSON.stringify({ ToUserName: toUserName, Encrypt: encrypted });
  return element(
    'xml',
    element('ToUserName', cdata(toUserName)) + element('Encrypt', cdata(encrypted)),
  );
}

function fieldElements(fields: Record<string, string>): string[] {
  return Object.entries(fields).map(([name, value]) => element(name, cdata(value)));
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
