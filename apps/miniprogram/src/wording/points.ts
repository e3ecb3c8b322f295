import { ENTRY_SOURCE_LABELS, type EntrySourceType } from '@shuke/shared';

interface Source {
  type: EntrySourceType;
  label?: string;
  storeName?: string;
}

/** Where points come from as people know it, the number on the receipt for one; never an internal id. */
export function sourceName({ type, label }: Source): string {
  return label ?? ENTRY_SOURCE_LABELS[type];
}

/** `11月27日 19:49 · 春熙路店`: when, and in which store if it was in one. */
export function whenAndWhere(when: string, { storeName }: Source): string {
  return storeName ? `${when} · ${storeName}` : when;
}
