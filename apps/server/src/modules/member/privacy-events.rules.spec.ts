import { describe, expect, test } from '@jest/globals';
import { privacyDemand } from './privacy-events.rules.js';

const demand = (event: string, fields: Record<string, string> = {}) =>
  privacyDemand({ event, openid: 'o', fields });

describe('a privacy event of the platform', () => {
  test.each([
    ['a cleaned profile', 'user_info_modified', undefined, 'nickname'],
    ['a revoked nickname', 'user_authorization_revoke', '6', 'nickname'],
    ['a nickname typed on the keyboard', 'user_authorization_revoke', '19', 'nickname'],
    ['a revoked phone', 'user_authorization_revoke', '8', 'phone'],
    ['several at once', 'user_authorization_revoke', '2,8,19', 'nickname phone'],
    ['a cancelled account', 'user_authorization_cancellation', undefined, 'nickname account'],
    ['an address, which is not kept', 'user_authorization_revoke', '2', ''],
    ['18, which is not 8', 'user_authorization_revoke', '18', ''],
    ['an event of another kind', 'subscribe_msg_popup_event', undefined, ''],
  ])('%s', (_, event, revokeInfo, forgotten) => {
    const wanted = demand(event, revokeInfo === undefined ? {} : { RevokeInfo: revokeInfo });
    const names = Object.entries(wanted ?? {}).flatMap(([name, wants]) => (wants ? [name] : []));
    expect(names.join(' ')).toBe(forgotten);
  });
});
