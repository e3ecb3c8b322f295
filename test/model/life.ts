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
  /** Whether the right model agrees with the product through the same story; null: no divergence. */
  rightAgrees: boolean | null;
}

export interface Telling {
  seed: number;
  /** At least so many acts are told, unless the sides part. */
  acts: number;
  rules?: Rules;
  /** How often a story in which the sides part is told again to find a shorter one. */
  retellings?: number;
}

export async function tellStories(product: Product, telling: Telling): Promise<Outcome> {
  const { seed, rules = RIGHT, retellings: most = 250 } = telling;
  let acts = 0;
  let isFound = false;
  let retellings = 0;
  let found: [ModelBrand, Command[]] | undefined;
  const told = async (of: ModelBrand, steps: Iterable<Command>) => {
    if (isFound ? retellings++ >= most : acts >= telling.acts) return;
    const model = new ModelMember(Date.parse(of.startsAt), of, rules);
    try {
      await tellStory(product, model, steps);
    } catch (error) {
      if (!isFound) acts += model.story.length;
      isFound = true;
      found = [of, [...steps]];
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
    endOnFailure: most === 0,
  });
  const error = result.errorInstance;
  if (error && !(error instanceof Divergence)) throw error;
  const divergence = error instanceof Divergence ? error.message : null;
  return { acts, divergence, rightAgrees: found ? await agreesWithRight(product, ...found) : null };
}

async function tellStory(product: Product, model: ModelMember, steps: Iterable<Command>) {
  const real = await product.newStory(model.brand);
  await fc.asyncModelRun(() => ({ model, real }), steps);
  parted(model, await lookDifferences(model, real));
}

/** It is the fault that parts the sides when without it they agree through the same wishes. */
async function agreesWithRight(product: Product, of: ModelBrand, steps: Command[]) {
  try {
    await tellStory(product, new ModelMember(Date.parse(of.startsAt), of, RIGHT), steps);
    return true;
  } catch (error) {
    if (error instanceof Divergence) return false;
    throw error;
  }
}
