import { ERROR_CODES, ERRORS, isErrorCode } from './errors.js';

const PROMISED: Record<string, number> = {
  INVALID_INPUT: 400,
  COUPON_MALFORMED: 400,
  MEMBERS_ONLY: 403,
  COUPON_UNKNOWN: 404,
  COUPON_ALREADY_REDEEMED: 409,
  COUPON_HELD: 409,
  COUPON_SOLD_OUT: 409,
  COUPON_TRANSFERRED: 409,
  COUPON_VOIDED: 409,
  EXCHANGE_ALREADY_PICKED_UP: 409,
  IDEMPOTENCY_IN_FLIGHT: 409,
  MEMBER_CODE_USED: 409,
  QUOTE_USED: 409,
  REWARD_SOLD_OUT: 409,
  COUPON_AMOUNT_NEEDED: 422,
  COUPON_BLACKOUT: 422,
  COUPON_EXPIRED: 422,
  COUPON_LIMIT_REACHED: 422,
  COUPON_NOT_THEIRS: 422,
  COUPON_NOT_YET_VALID: 422,
  COUPON_THRESHOLD_NOT_MET: 422,
  COUPON_WRONG_STORE: 422,
  COUPON_WRONG_TIER: 422,
  IDEMPOTENCY_MISMATCH: 422,
  INSUFFICIENT_POINTS: 422,
  MEMBER_CODE_INVALID: 422,
  MEMBER_CODE_REQUIRED: 422,
  OFFSET_NOT_ALLOWED: 422,
  PHONE_PROOF_NEEDED: 422,
  QUOTE_MISMATCH: 422,
  REFUND_EXCEEDS_PAID: 422,
  REWARD_LIMIT_REACHED: 422,
  STORE_UNKNOWN: 422,
};

test.each(Object.entries(PROMISED))(
  '%s answers %i, as the published contract says',
  (code, status) => {
    expect(isErrorCode(code) && ERRORS[code].status).toBe(status);
  },
);

test.each(ERROR_CODES)('%s has a Chinese text for members and for staff', (code) => {
  expect(ERRORS[code].member).toMatch(/[一-鿿]/);
  expect(ERRORS[code].staff).toMatch(/[一-鿿]/);
});

test('only our own and the outside world’s failures are 5xx', () => {
  const failures = ERROR_CODES.filter((code) => ERRORS[code].status >= 500);
  expect(failures.sort()).toEqual(['DATABASE_AWAY', 'INTERNAL', 'SHUTTING_DOWN', 'WECHAT_AWAY']);
});

test('knows a code from any other value', () => {
  expect(isErrorCode('FORBIDDEN')).toBe(true);
  expect(isErrorCode('toString')).toBe(false);
  expect(isErrorCode(undefined)).toBe(false);
});
