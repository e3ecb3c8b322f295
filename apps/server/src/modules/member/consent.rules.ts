import type { ErrorCode } from '@shuke/shared';

export interface ConsentGiven {
  purpose: string;
  version: string;
  granted: boolean;
}

/** Joining needs the service purpose only, granted to the text that is in force. */
export function joiningRefusal(
  consents: readonly ConsentGiven[],
  currentVersion: string | null,
): ErrorCode | null {
  const service = consents.filter(({ purpose }) => purpose === 'service').at(-1);
  if (!service?.granted) return 'CONSENT_REQUIRED';
  return versionRefusal(consents, currentVersion);
}

/**
 * The version that must be agreed to; null while the brand has published no text of its own, so that
 * there is nothing else it could be taken for.
 */
export function versionInForce(published: string, placeholder: string): string | null {
  return published === placeholder ? null : published;
}

/** Nobody can agree to a text that is not in force; anything may be withdrawn at any time. */
export function versionRefusal(
  consents: readonly ConsentGiven[],
  currentVersion: string | null,
): ErrorCode | null {
  const outdated = consents.some(
    ({ granted, version }) => granted && currentVersion !== null && version !== currentVersion,
  );
  return outdated ? 'CONSENT_VERSION_UNKNOWN' : null;
}

/** The latest row of each purpose says what holds. Rows come in the order in which they were given. */
export function latestByPurpose<T extends ConsentGiven>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.purpose, row])).values()];
}
