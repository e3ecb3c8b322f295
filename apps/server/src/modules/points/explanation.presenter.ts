import { entryReasonLabel, lastDayBefore } from '@shuke/shared';
import type {
  DebtPart,
  PointsEntryDetail,
  PointsExplanation,
  PointsPart,
  TouchedLotView,
} from './dto/explanation.dto.js';
import type { TouchedLot } from './explain.repository.js';
import type { EarnedLot, Explained, Overdraft } from './explain.rules.js';
import type { Entry, Lot, Source } from './ledger.types.js';
import { bySpendingOrder, pointsOf } from './lot.rules.js';
import { entryView } from './points.presenter.js';
import type { NamedSource } from './source-names.js';

export interface Naming {
  nameOf: (source: Source) => NamedSource;
  timeZone: string;
}

export interface ExplanationParts {
  at: Date;
  explained: Explained;
  debts: readonly Overdraft[];
  reportedLater: { entries: number; points: number };
}

export function explanationView(
  { at, explained, debts, reportedLater }: ExplanationParts,
  naming: Naming,
): PointsExplanation {
  const { available, pending, held, debt } = explained.view;
  return {
    at,
    balance: explained.balance,
    available,
    pending,
    held,
    debt,
    parts: [...explained.parts].sort(bySpendingOrder).map((lot) => partView(lot, at, naming)),
    debts: debts.map((part) => debtView(part, naming)),
    reportedLater,
  };
}

function partView(lot: EarnedLot, at: Date, { nameOf, timeZone }: Naming): PointsPart {
  return {
    lot: String(lot.seq),
    points: lot.remaining,
    granted: lot.granted,
    state: lot.availableAt > at ? 'pending' : 'available',
    reason: lot.reason,
    reasonLabel: entryReasonLabel(lot.reason),
    source: nameOf(lot.source),
    earnedAt: lot.occurredAt,
    availableAt: lot.availableAt,
    ...endOf(lot, timeZone),
  };
}

function debtView({ entry, points }: Overdraft, { nameOf }: Naming): DebtPart {
  const { seq, reason, source, occurredAt } = entry;
  const reasonLabel = entryReasonLabel(reason);
  return { entry: String(seq), points, reason, reasonLabel, source: nameOf(source), occurredAt };
}

export function entryDetail(
  entry: Entry,
  lot: Lot | null,
  touched: readonly TouchedLot[],
  naming: Naming,
): PointsEntryDetail {
  const { nameOf, timeZone } = naming;
  const listed = {
    entry,
    availableAt: lot?.availableAt ?? null,
    expiresAt: lot?.expiresAt ?? null,
  };
  const moved = pointsOf(touched) + (lot?.granted ?? 0);
  return {
    ...entryView(listed, nameOf, timeZone),
    reasonLabel: entryReasonLabel(entry.reason),
    recordedAt: entry.recordedAt,
    ...(entry.undoes && { undoes: nameOf(entry.undoes) }),
    ...(lot && {
      lot: { remaining: lot.remaining, availableAt: lot.availableAt, ...endOf(lot, timeZone) },
    }),
    touched: touched.map((one) => touchedView(one, naming)),
    owed: Math.max(0, moved - entry.points),
  };
}

function touchedView(
  { lot, reason, occurredAt, points }: TouchedLot,
  { nameOf, timeZone }: Naming,
): TouchedLotView {
  return {
    lot: String(lot.seq),
    points,
    reason,
    reasonLabel: entryReasonLabel(reason),
    source: nameOf(lot.source),
    earnedAt: occurredAt,
    ...endOf(lot, timeZone),
  };
}

function endOf({ expiresAt }: Lot, timeZone: string): { lastDay?: string } {
  return expiresAt ? { lastDay: lastDayBefore(expiresAt, timeZone) } : {};
}
