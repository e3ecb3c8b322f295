import { memberApi } from '../api/member';

let noted: string | undefined;

/** The mini-program was entered from a message: its page names the delivery. Noted once. */
export function noteTap(query: Record<string, unknown> | undefined): void {
  const delivery = query?.delivery;
  if (typeof delivery !== 'string' || delivery === noted) return;
  noted = delivery;
  // It only counts for the brand's figures: a visitor, or no network, is no trouble to anyone.
  memberApi.tapMessage(delivery).catch(() => undefined);
}
