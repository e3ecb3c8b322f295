import { describe, expect, test } from '@jest/globals';
import { confirmationsOf, postingsOf, type WechatPush } from './wechat-push.rules.js';

const AT = '2026-03-01T04:00:00.000Z';

function push(event: string, ...items: Record<string, string>[]): WechatPush {
  return { event, items, openid: 'o1', fields: {}, key: 'k1', receivedAt: AT };
}

const status = (TemplateId: string, SubscribeStatusString: string) => ({
  TemplateId,
  SubscribeStatusString,
});

describe('what a member answers', () => {
  const kinds = (one: WechatPush) =>
    postingsOf(one).map(({ templateId, kind }) => [templateId, kind]);

  test('in the popup is accepted, also with sound, or rejected', () => {
    const items = ['accept', 'acceptWithAudio', 'reject', 'ban'].map((word) => status(word, word));
    expect(kinds(push('subscribe_msg_popup_event', ...items))).toEqual([
      ['accept', 'accept'],
      ['acceptWithAudio', 'accept'],
      ['reject', 'reject'],
    ]);
  });

  test('in WeChat’s settings is a switch, and switching on gives no credit', () => {
    const items = [status('T1', 'reject'), status('T2', 'accept')];
    expect(kinds(push('subscribe_msg_change_event', ...items))).toEqual([['T1', 'switch_off']]);
  });

  test('elsewhere, or of no template, or without a status, is nothing', () => {
    expect(kinds(push('subscribe_msg_sent_event', status('T1', 'accept')))).toEqual([]);
    const items: Record<string, string>[] = [
      { SubscribeStatusString: 'accept' },
      { TemplateId: 'T1' },
    ];
    expect(kinds(push('subscribe_msg_popup_event', ...items))).toEqual([]);
    expect(kinds(push('subscribe_msg_change_event', ...items))).toEqual([]);
  });

  test('is told by the platform, once for each push, at its own time', () => {
    expect(postingsOf(push('subscribe_msg_popup_event', status('T1', 'accept')))).toEqual([
      {
        templateId: 'T1',
        kind: 'accept',
        teller: 'platform',
        sourceKey: 'push:k1',
        at: new Date(AT),
      },
    ]);
  });
});

describe('what became of a send', () => {
  test('is the platform’s last word on each message', () => {
    const items = [
      { MsgID: '1', ErrorCode: '0' },
      { MsgID: '2', ErrorCode: '1' },
      { MsgID: '3' },
      { ErrorCode: '0' },
    ];
    expect(
      confirmationsOf(push('subscribe_msg_sent_event', ...(items as Record<string, string>[]))),
    ).toEqual([
      { msgid: '1', state: 'delivered', reason: null },
      { msgid: '2', state: 'failed', reason: 'NOT_DELIVERED' },
      { msgid: '3', state: 'failed', reason: 'NOT_DELIVERED' },
    ]);
  });

  test('is not told by other events', () => {
    expect(
      confirmationsOf(push('subscribe_msg_popup_event', { MsgID: '1', ErrorCode: '0' })),
    ).toEqual([]);
  });
});
