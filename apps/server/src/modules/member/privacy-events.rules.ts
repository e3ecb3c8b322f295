/** A push of the platform, as far as it concerns a person's data (wechat-contract.md, section 1.11). */
export interface PlatformPush {
  event: string;
  openid: string;
  fields: Record<string, string>;
}

/** What the person, or the platform for them, wants forgotten. */
export interface PrivacyDemand {
  nickname: boolean;
  phone: boolean;
  account: boolean;
}

const NICKNAME_CODES = ['6', '19'];
const PHONE_CODE = '8';

/** Null for events of other kinds, and for revoked data that is not kept here. */
export function privacyDemand({ event, fields }: PlatformPush): PrivacyDemand | null {
  if (event === 'user_info_modified') return { nickname: true, phone: false, account: false };
  if (event === 'user_authorization_cancellation') {
    return { nickname: true, phone: false, account: true };
  }
  if (event !== 'user_authorization_revoke') return null;
  const revoked = (fields.RevokeInfo ?? '').split(/\D+/);
  const nickname = revoked.some((code) => NICKNAME_CODES.includes(code));
  const phone = revoked.includes(PHONE_CODE);
  return nickname || phone ? { nickname, phone, account: false } : null;
}
