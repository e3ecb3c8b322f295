import type { ConsentRow } from './consent.repository.js';
import type { ConsentList } from './dto/member.dto.js';

export function consentList(rows: readonly ConsentRow[]): ConsentList {
  return {
    items: rows.map(({ purpose, version, granted, givenAt }) => ({
      purpose,
      version,
      granted,
      at: givenAt,
    })),
  };
}
