/** Answers of the platform by number (wechat-contract.md, sections 0, 1 and 2.4). */
export const OK = 0;
export const BUSY = -1;
/** Unknown, used up or foreign code; which of the two a reused code gets differs by interface. */
export const CODE_REFUSED: readonly number[] = [40029, 40163];
export const LOGIN_BLOCKED = 40226;
export const MINUTE_QUOTA = 45011;
/** The access token is not the latest one, malformed or expired. */
export const TOKEN_REFUSED: readonly number[] = [40001, 40014, 42001];

export function errcodeOf(answer: Record<string, unknown>): number {
  return typeof answer.errcode === 'number' ? answer.errcode : OK;
}
