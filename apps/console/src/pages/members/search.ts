import type { MemberSearch } from '../../api/types';

/** The filters that may stand in the address: none of them is personal data. */
const WORDS = ['tier', 'storeCode', 'joinedFrom', 'joinedUntil'] as const;
const NUMBERS = ['birthdayMonth', 'lastOrderWithinDays'] as const;

export type Filters = Pick<MemberSearch, (typeof WORDS)[number] | (typeof NUMBERS)[number]>;

export function filtersOf(search: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const word of WORDS) {
    const value = search.get(word);
    if (value) filters[word] = value;
  }
  for (const name of NUMBERS) {
    const value = Number(search.get(name));
    if (Number.isInteger(value) && value > 0) filters[name] = value;
  }
  return filters;
}

export function addressOf(filters: Filters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, String(value)]),
  );
}

/** What was typed is a phone (11 digits), a member number (10 digits) or part of a nickname. */
export function wantedOf(typed: string): Pick<MemberSearch, 'phone' | 'memberNo' | 'nickname'> {
  const text = typed.trim();
  const digits = text.replace(/[\s-]/g, '');
  if (/^1\d{10}$/.test(digits)) return { phone: digits };
  if (/^\d{10}$/.test(digits)) return { memberNo: digits };
  return text === '' ? {} : { nickname: text };
}
