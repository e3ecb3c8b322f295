/** What the platform's subscribe events mean for credits and deliveries (wechat-contract.md, section 2.8). */
import type { PushMessage } from '../../wechat/index.js';
import type { CreditKind } from './credit.rules.js';
import type { DeliveryState } from './delivery.types.js';

export const POPUP_EVENT = 'subscribe_msg_popup_event';
export const CHANGE_EVENT = 'subscribe_msg_change_event';
export const SENT_EVENT = 'subscribe_msg_sent_event';

export type WechatPush = Pick<PushMessage, 'event' | 'openid' | 'fields' | 'items'> & {
  /** Names the content: the same push has the same key. */
  key: string;
  /** ISO 8601; the handlers may come much later. */
  receivedAt: string;
};

export interface PlatformPosting {
  templateId: string;
  kind: CreditKind;
  teller: 'platform';
  sourceKey: string;
  at: Date;
}

export function postingsOf(push: WechatPush): PlatformPosting[] {
  const at = new Date(push.receivedAt);
  return push.items.flatMap((item) => {
    const kind = kindOf(push.event, item.SubscribeStatusString);
    const templateId = item.TemplateId;
    if (!kind || !templateId) return [];
    return [{ templateId, kind, teller: 'platform', sourceKey: `push:${push.key}`, at }];
  });
}

/** The platform's last word on a send. */
export interface Confirmation {
  msgid: string;
  state: DeliveryState;
  reason: string | null;
}

export function confirmationsOf(push: WechatPush): Confirmation[] {
  if (push.event !== SENT_EVENT) return [];
  return push.items.flatMap(({ MsgID: msgid, ErrorCode: errorCode }): Confirmation[] => {
    if (!msgid) return [];
    return errorCode === '0'
      ? [{ msgid, state: 'delivered', reason: null }]
      : [{ msgid, state: 'failed', reason: 'NOT_DELIVERED' }];
  });
}

function kindOf(event: string, status: string | undefined): CreditKind | null {
  if (event === CHANGE_EVENT) return status === 'reject' ? 'switch_off' : null;
  if (event !== POPUP_EVENT) return null;
  if (status?.startsWith('accept')) return 'accept';
  return status === 'reject' ? 'reject' : null;
}
