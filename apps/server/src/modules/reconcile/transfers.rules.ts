import type { BookDifference } from './books.repository.js';

/** Points that end at one instant; null: never. */
export interface EndingPart {
  id: string;
  expiresAt: Date | null;
  points: number;
}

/** Transfers whose parts are not what was taken from the sender's lots, by their ends. */
export function partsDifferences(
  parts: readonly EndingPart[],
  taken: readonly EndingPart[],
): BookDifference[] {
  const [said, found] = [byEnd(parts), byEnd(taken)];
  const ids = new Set([...said.keys(), ...found.keys()]);
  return [...ids].flatMap((id) => {
    const [says, lots] = [said.get(id) ?? 'nothing', found.get(id) ?? 'nothing'];
    if (says === lots) return [];
    const difference = `says ${says}, the lots that it was taken from make ${lots}`;
    return [{ row: `point_transfer ${id}`, fields: 'parts', difference }];
  });
}

/** In words that are the same for the same parts, in whichever order. */
function byEnd(parts: readonly EndingPart[]): Map<string, string> {
  const words = new Map<string, string[]>();
  for (const { id, expiresAt, points } of parts) {
    const word = `${points} until ${endOf(expiresAt)}`;
    words.set(id, [...(words.get(id) ?? []), word]);
  }
  return new Map([...words].map(([id, of]) => [id, of.sort().join(', ')]));
}

/** What somebody wrote by hand may be no time. */
function endOf(expiresAt: Date | null): string {
  if (expiresAt === null) return 'for ever';
  return Number.isNaN(expiresAt.getTime()) ? 'no time' : expiresAt.toISOString();
}
