/** Where a product's answers, views and lists are not what the model says. */
import type { AnyBody } from '../support/callers.js';
import type { Answer } from './acts.js';
import { textOf } from './calendar.js';
import type { Told } from './doors.js';
import type { ModelMember } from './member.js';
import type { ProductMember } from './product-member.js';

const MOST = 3;

export function answerDifferences(expected: Answer, { status, body }: Told): string[] {
  if ('refused' in expected) {
    const isRight = status >= 400 && status < 500 && expected.refused.includes(body.code);
    const codes = expected.refused.join(' or ');
    return isRight ? [] : [`model refuses with ${codes}, product answers ${status} ${brief(body)}`];
  }
  if (status >= 400) return [`model does it, product answers ${status} ${brief(body)}`];
  return differencesOf('answer', expected.done, body);
}

export async function viewDifferences(
  member: ModelMember,
  other: ProductMember,
): Promise<string[]> {
  return differencesOf('', member.view(), await other.view());
}

/** All entries and coupons, when the nightly jobs have written down what time has done. */
export async function lookDifferences(
  member: ModelMember,
  other: ProductMember,
): Promise<string[]> {
  await other.act({ do: 'night' });
  member.night();
  const entries = (await other.entries()).map(entryOf);
  const coupons = await other.coupons();
  const changes = member.tiers.past.map(({ cause, tier }) => `${cause} ${tier.code}`);
  const growth = member.growth.entries.map(({ value, reason, day }) => `${value} ${reason} ${day}`);
  const hasGrowth = member.brand.metric === 'growth';
  return [
    ...(await viewDifferences(member, other)),
    ...differencesOf('entries', member.points.entries.map(modelEntryOf), entries),
    ...differencesOf('tier changes', changes, await other.tierChanges()),
    ...(hasGrowth ? differencesOf('growth', growth.sort(), (await other.growth()).sort()) : []),
    ...differencesOf('coupons', member.coupons.view(member.now).sort(byName), coupons.sort(byName)),
  ];
}

const byName = (one: { name: string }, two: { name: string }) => (one.name < two.name ? -1 : 1);

function entryOf(entry: AnyBody): string {
  const { kind, points, balanceAfter, reason, source, occurredAt, availableAt, lastDay } = entry;
  const at = textOf(Date.parse(occurredAt));
  const from = availableAt ? textOf(Date.parse(availableAt)) : '';
  return [kind, points, balanceAfter, reason, source, at, from, lastDay ?? ''].join(' ');
}

function modelEntryOf(entry: ModelMember['points']['entries'][number]): string {
  const { kind, points, balance, reason, source, at, from, lastDay } = entry;
  const since = from === undefined ? '' : textOf(from);
  return [kind, points, balance, reason, source, textOf(at), since, lastDay ?? ''].join(' ');
}

/** Of everything that the model speaks of. */
function differencesOf(path: string, model: unknown, product: unknown): string[] {
  if (typeof model !== 'object' || model === null) {
    const says = `${path}: model says ${brief(model)}, product ${brief(product)}`;
    return model === product ? [] : [says];
  }
  const theirs = (product ?? {}) as Record<string, unknown>;
  const names = Array.isArray(model)
    ? Array.from({ length: Math.max(model.length, Number(theirs.length ?? 0)) }, (_, i) => `${i}`)
    : Object.keys(model);
  const ours = model as Record<string, unknown>;
  return names
    .flatMap((name) => differencesOf(`${path}.${name}`, ours[name], theirs[name]))
    .slice(0, MOST);
}

function brief(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 300) ?? 'nothing';
}
