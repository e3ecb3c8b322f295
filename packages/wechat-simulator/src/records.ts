/** What the simulated platform keeps: plain records, no behaviour. */

export type PushMode = 'plain' | 'secure';
export type PushFormat = 'json' | 'xml';

export interface PushSettings {
  url: string | null;
  token: string;
  aesKey: string;
  mode: PushMode;
  format: PushFormat;
  /** How many times each event is delivered although it was acknowledged (contract §10.6 "duplicates"). */
  copies: number;
  wrongSignature: boolean;
  /** JSON events carry their list under the XML wrapper's name, as some receivers expect (contract §2.8). */
  wrappedJson: boolean;
}

export interface App {
  appid: string;
  secret: string;
  name: string;
  /** Bound to an Open-Platform account: only then code2Session tells the unionid (contract §1.1). */
  boundToOpenPlatform: boolean;
  /** Probability that a login rotates the session_key (contract §1.2). */
  sessionKeyRotation: number;
  /** Released pages, or null when every page counts as released (41030 otherwise). */
  pages: string[] | null;
  push: PushSettings;
}

export interface User {
  openid: string;
  appid: string;
  unionid: string;
  phone: string;
  nickname: string;
  risk: number;
  sessionKey: string | null;
  lastVisitAt: Date;
  mainSwitch: boolean;
}

export interface OneTimeCode {
  appid: string;
  openid: string;
  expiresAt: Date;
  used: boolean;
}

export interface Keyword {
  key: string;
  label: string;
  enumValues?: string[];
}

export interface Template {
  templateId: string;
  title: string;
  type: 2 | 3;
  keywords: Keyword[];
  banned?: boolean;
}

/** Contract §2.3: per openid and template, platform-side; the client can't query it. */
export interface Quota {
  count: number;
  switchedOff: boolean;
}

export interface SentMessage {
  msgid: string;
  openid: string;
  templateId: string;
  title: string;
  rows: { label: string; value: string }[];
  page: string | null;
  sentAt: Date;
}

export interface RiskyWord {
  word: string;
  label: number;
}
