import { MODULE_GRAPH } from './module-graph.js';
import overBudget from './over-budget.json' with { type: 'json' };
import { budgetFindings } from './rules/budgets.js';
import { timeAndChanceHaveOnePlace } from './rules/calls.js';
import { errorsAreCaughtInFewPlaces } from './rules/catches.js';
import {
  commentsAreEnglish,
  commentsPromiseNothing,
  longCommentsStandOnce,
} from './rules/comments.js';
import {
  arrowsPointOneWay,
  controllersAskServices,
  rulesArePure,
  sharedNeedsNoFramework,
} from './rules/directions.js';
import { phoneIsCalledInPlatformOnly, twinsLiveInPlatformOnly } from './rules/mini-program.js';
import { modulesAreEnteredByTheirDoor, modulesFollowTheGraph } from './rules/modules.js';
import { namesSayWhatIsInside } from './rules/names.js';
import { onlyUnitOfWorkCommits, sqlIsPortable, sqlStaysInRepositories } from './rules/sql.js';
import { type Finding, type Rule, readSources } from './source.js';

const sources = readSources();

const RULES: [name: string, rule: Rule][] = [
  ['names of files and folders say what is inside', namesSayWhatIsInside],
  ['time, chance and the environment are taken in one place each', timeAndChanceHaveOnePlace],
  ['SQL stays in repositories', sqlStaysInRepositories],
  ['SQL is what MySQL, MariaDB and TiDB have in common', sqlIsPortable],
  ['only the unit of work begins and commits', onlyUnitOfWorkCommits],
  ['errors are caught in few places', errorsAreCaughtInFewPlaces],
  ['arrows between areas point one way', arrowsPointOneWay],
  ['shared needs no framework', sharedNeedsNoFramework],
  ['rules are pure', rulesArePure],
  ['controllers ask services', controllersAskServices],
  ['a module is entered through its index.ts', modulesAreEnteredByTheirDoor],
  ['modules follow the written graph', (all) => modulesFollowTheGraph(all, MODULE_GRAPH)],
  ['the phone is called in platform/ only', phoneIsCalledInPlatformOnly],
  ['twins for weapp and H5 live in platform/ only', twinsLiveInPlatformOnly],
  ['comments are in English', commentsAreEnglish],
  ['comments promise nothing', commentsPromiseNothing],
  ['long comments stand once', longCommentsStandOnce],
  ['files, functions and services keep their budgets', (all) => budgetFindings(all, overBudget)],
];

test('the tree is read', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test.each(RULES)('%s', (_, rule) => {
  expect(rule(sources).map(inOneLine)).toEqual([]);
});

function inOneLine({ path, line, message }: Finding): string {
  return `${path}:${line} ${message}`;
}
