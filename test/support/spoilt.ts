/** A right body with one thing wrong: it gets past all checks but the one that must stop it. */
import fc, { type Arbitrary } from 'fast-check';
import { SPOILS } from './hostile-values.js';

/** Half of them with one thing, anywhere in them, replaced by something hostile or left out. */
export function spoilt(body: Arbitrary<unknown>): Arbitrary<unknown> {
  const one = fc.record({ place: fc.nat(), value: fc.constantFrom(...SPOILS) });
  const spoil = fc.option(one, { freq: 1 });
  return fc.tuple(body, spoil).map(([value, hostile]) => {
    if (!hostile) return value;
    const copy = structuredClone(value);
    const places = placesIn(copy);
    const chosen = places[hostile.place % places.length];
    if (chosen) chosen.holder[chosen.name] = hostile.value;
    return copy;
  });
}

interface Place {
  holder: Record<string, unknown>;
  name: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  const inside = Object.values(holder).flatMap(placesIn);
  const names = Array.isArray(value) ? Object.keys(value) : [...Object.keys(value), 'surplus'];
  return [...names.map((name) => ({ holder, name })), ...inside];
}
