/**
 * Random stories, told to the model and to the product at once. A story is a brand and a list of
 * fast-check commands; where the two sides part, it is shrunk and printed in words.
 */
import fc from 'fast-check';
import type { ModelBrand } from './brand.js';
import { brand } from './brands.js';
import { textOf } from './calendar.js';
import { actOf } from './choices.js';
import { answerDifferences, lookDifferences, viewDifferences } from './differences.js';
import { ModelMember } from './member.js';
import type { Product } from './product.js';
import type { ProductMember } from './product-member.js';
import { RIGHT, type Rules } from './rules.js';
import { type Wish, wish } from './wishes.js';

/** A story has half as many on average. */
const ACTS_PER_STORY = 160;
/** What can be seen is compared when time passes, and so often; all rows so often, and at the end. */
const VIEWS = { atMostEvery: 3, atLeastEvery: 6 };
const LOOK_EVERY = 16;

/** So often is a story told again to find a shorter one in which the two sides part as well. */
const MOST_RETELLINGS = 250;

type Command = fc.AsyncCommand<ModelMember, ProductMember>;

class Divergence extends Error {}

/** One wish: whatever it comes to is done on both sides, and what can be seen is compared. */
class Step implements Command {
  private words = '';

  constructor(private readonly wanted: Wish) {}

  check(): boolean {
    return true;
  }

  async run(member: ModelMember, other: ProductMember): Promise<void> {
    const act = actOf(member, this.wanted);
    if (!act) return;
    const expected = member.act(act);
    this.words = member.story.at(-1) ?? '';
    const told = await other.act(act);
    const { length } = member.story;
    const unseen = length - member.seen;
    const isView =
      unseen >= VIEWS.atLeastEvery || (act.do === 'wait' && unseen >= VIEWS.atMostEvery);
    if (isView) member.seen = length;
    parted(member, [
      ...answerDifferences(expected, told),
      ...(isView ? await viewDifferences(member, other) : []),
      ...(length % LOOK_EVERY === 0 ? await lookDifferences(member, other) : []),
    ]);
  }

  toString(): string {
    return this.words;
  }
}

function parted(member: ModelMember, differences: string[]): void {
  if (differences.length === 0) return;
  throw new Divergence(
    [
      `A brand with ${JSON.stringify(member.brand)}`,
      `A member joins at ${textOf(Date.parse(member.brand.startsAt))}`,
      ...member.story,
      ...differences,
    ].join('\n  '),
  );
}

/** How stories went: how many acts were told, and the shortest in which the two sides parted. */
export interface Outcome {
  acts: number;
  divergence: string | null;
  /** Of fast-check, to tell the same story again. */
  path: string | null;
}

export interface Telling {
  seed: number;
  /** At least so many acts are told, unless the sides part. */
  acts: number;
  rules?: Rules;
  /** Whether a story in which the sides part is made as short as possible. */
  shrink?: boolean;
}

export async function tellStories(product: Product, telling: Telling): Promise<Outcome> {
  const { seed, rules = RIGHT, shrink = true } = telling;
  let acts = 0;
  let isFound = false;
  let retellings = 0;
  const told = async (of: ModelBrand, steps: Iterable<Command>) => {
    if (isFound ? retellings++ >= MOST_RETELLINGS : acts >= telling.acts) return;
    const model = new ModelMember(Date.parse(of.startsAt), of, rules);
    const real = await product.newStory(of);
    try {
      await fc.asyncModelRun(() => ({ model, real }), steps);
      parted(model, await lookDifferences(model, real));
    } catch (error) {
      if (!isFound) acts += model.story.length;
      isFound = true;
      throw error;
    }
    if (!isFound) acts += model.story.length;
  };
  const steps = fc.commands([wish.map((wanted) => new Step(wanted))], {
    maxCommands: ACTS_PER_STORY,
    size: 'max',
  });
  const result = await fc.check(fc.asyncProperty(brand, steps, told), {
    seed,
    numRuns: telling.acts,
    endOnFailure: !shrink,
  });
  const error = result.errorInstance;
  if (error && !(error instanceof Divergence)) throw error;
  const divergence = error instanceof Divergence ? error.message : null;
  return { acts, divergence, path: result.counterexamplePath };
}
