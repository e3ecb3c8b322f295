/** What can be told to a member. A type fixes its class, its fields, its page and its words in the inbox. */

export const MESSAGE_CLASSES = ['marketing', 'service'] as const;
/** Marketing needs consent and obeys quiet hours and the frequency cap; service does not. */
export type MessageClass = (typeof MESSAGE_CLASSES)[number];

export const FIELD_KINDS = ['text', 'day', 'points'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface MessageField {
  label: string;
  kind: FieldKind;
  /** Longest text in characters, as the inbox shows it. */
  max: number;
  /** Stands when the field is left out. */
  fallback?: string;
}

export type MessageFields = Readonly<Record<string, string>>;

export interface MessageType {
  label: string;
  class: MessageClass;
  /** Where the message leads in the mini-program. */
  page: string;
  fields: Readonly<Record<string, MessageField>>;
  inbox(fields: MessageFields): { title: string; body: string };
}

const text = (label: string, max = 20, fallback?: string): MessageField => ({
  label,
  kind: 'text',
  max,
  ...(fallback === undefined ? {} : { fallback }),
});
const day = (label: string): MessageField => ({ label, kind: 'day', max: 10 });
const points = (label: string): MessageField => ({ label, kind: 'points', max: 10 });

export const MESSAGE_TYPES = {
  birthday_gift: {
    label: '生日礼',
    class: 'marketing',
    page: 'packages/profile/birthday/index',
    fields: {
      giftName: text('礼物名称', 64),
      validUntil: day('有效期至'),
      note: text('温馨提示', 64, '祝你生日快乐'),
    },
    inbox: ({ giftName, validUntil, note }) => ({
      title: '生日礼物已到账',
      body: `${giftName}，有效期至 ${validUntil}。${note}`,
    }),
  },
  campaign: {
    label: '活动通知',
    class: 'marketing',
    page: 'pages/coupons/index',
    fields: {
      title: text('活动名称'),
      body: text('活动内容', 200),
      offerName: text('活动权益', 64, '会员专享'),
    },
    inbox: ({ title = '', body = '' }) => ({ title, body }),
  },
  welcome: {
    label: '入会通知',
    class: 'service',
    page: 'pages/home/index',
    fields: {
      giftName: text('入会礼', 64),
      note: text('温馨提示', 64, '欢迎加入'),
    },
    inbox: ({ giftName, note }) => ({ title: '欢迎成为会员', body: `${giftName}已到账。${note}` }),
  },
  tier_in_danger: {
    label: '等级到期提醒',
    class: 'service',
    page: 'packages/profile/tiers/index',
    fields: {
      tierName: text('当前等级', 32),
      missing: text('还差', 32),
      lastDay: day('最后一天'),
      note: text('温馨提示', 64, '点击查看等级权益'),
    },
    inbox: ({ tierName, missing, lastDay, note }) => ({
      title: `${tierName}等待保级`,
      body: `${lastDay} 前再${missing}，即可保留${tierName}。${note}`,
    }),
  },
  tier_change: {
    label: '等级变更',
    class: 'service',
    page: 'packages/profile/tiers/index',
    fields: {
      tierName: text('当前等级', 32),
      note: text('温馨提示', 64, '点击查看等级权益'),
    },
    inbox: ({ tierName, note }) => ({ title: `你现在是${tierName}`, body: note ?? '' }),
  },
  points_expiring: {
    label: '积分到期提醒',
    class: 'service',
    page: 'packages/points/entries/index',
    fields: {
      points: points('即将到期积分'),
      lastDay: day('到期日'),
      note: text('温馨提示', 64, '到期前可兑换好礼'),
    },
    inbox: (fields) => ({
      title: `${fields.points} 积分即将到期`,
      body: `${fields.lastDay} 之后失效。${fields.note}`,
    }),
  },
  coupon_expiring: {
    label: '优惠券到期提醒',
    class: 'service',
    page: 'pages/coupons/index',
    fields: {
      couponName: text('优惠券', 64),
      lastDay: day('到期日'),
      note: text('温馨提示', 64, '别忘了使用'),
    },
    inbox: ({ couponName, lastDay, note }) => ({
      title: '优惠券即将到期',
      body: `${couponName}，${lastDay} 之后失效。${note}`,
    }),
  },
} as const satisfies Record<string, MessageType>;

export type MessageTypeName = keyof typeof MESSAGE_TYPES;

export const MESSAGE_TYPE_NAMES = Object.keys(MESSAGE_TYPES) as MessageTypeName[];

export function isMessageType(name: string): name is MessageTypeName {
  return Object.hasOwn(MESSAGE_TYPES, name);
}

export function messageType(name: MessageTypeName): MessageType {
  return MESSAGE_TYPES[name];
}
