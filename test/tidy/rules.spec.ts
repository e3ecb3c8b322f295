/** Each rule refuses the mess it is for, and lets pass what stands in its place. */
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
import { parse, type Rule } from './source.js';

const modules = 'apps/server/src/modules';
const service = `${modules}/points/redeem-points.service.ts`;
const repository = `${modules}/points/points.repository.ts`;
const page = 'apps/miniprogram/src/pages/home/index.tsx';

type Planted = [rule: Rule, path: string, text: string];

const REFUSED: Planted[] = [
  [namesSayWhatIsInside, `${modules}/points/utils.ts`, ''],
  [namesSayWhatIsInside, `${modules}/points/points-helpers.ts`, ''],
  [namesSayWhatIsInside, 'packages/shared/src/common/money.ts', ''],
  [timeAndChanceHaveOnePlace, service, 'const now = new Date();'],
  [timeAndChanceHaveOnePlace, service, 'const now = Date.now();'],
  [timeAndChanceHaveOnePlace, service, 'const dice = Math.random();'],
  [timeAndChanceHaveOnePlace, page, 'const now = Date.now();'],
  [timeAndChanceHaveOnePlace, service, 'const port = process.env.PORT;'],
  [sqlStaysInRepositories, service, 'tx.rows(`SELECT id FROM member WHERE id = ?`)'],
  [sqlStaysInRepositories, service, "tx.write('UPDATE member SET a = 1')"],
  [sqlIsPortable, repository, 'tx.lock(`SELECT id FROM outbox FOR UPDATE SKIP LOCKED`)'],
  [sqlIsPortable, repository, "tx.rows('SELECT GET_LOCK(?, 1)')"],
  [
    sqlIsPortable,
    'apps/server/src/migrations/1-x.ts',
    "['CREATE TRIGGER t AFTER INSERT ON member']",
  ],
  [sqlIsPortable, repository, 'tx.rows(`SELECT id FROM member LIMIT 20 OFFSET 40`)'],
  [onlyUnitOfWorkCommits, repository, "tx.write('START TRANSACTION')"],
  [onlyUnitOfWorkCommits, service, 'await runner.commitTransaction();'],
  [errorsAreCaughtInFewPlaces, service, 'try { earn() } catch { /* lost */ }'],
  [errorsAreCaughtInFewPlaces, service, 'earn().catch(() => null);'],
  [errorsAreCaughtInFewPlaces, page, 'try { earn() } catch {}'],
  [arrowsPointOneWay, 'packages/shared/src/money.ts', "import '../../../apps/server/src/main.js';"],
  [arrowsPointOneWay, 'apps/server/src/platform/clock.ts', "import '../modules/points/index.js';"],
  [arrowsPointOneWay, 'apps/console/src/main.tsx', "import '../../miniprogram/src/app.js';"],
  [arrowsPointOneWay, service, "import '@shuke/wechat-simulator';"],
  [arrowsPointOneWay, page, "const s = import('@shuke/wechat-simulator');"],
  [
    sharedNeedsNoFramework,
    'packages/shared/src/code.ts',
    "import { createHmac } from 'node:crypto';",
  ],
  [
    rulesArePure,
    `${modules}/points/points.rules.ts`,
    "import { Clock } from '../../platform/index.js';",
  ],
  [
    controllersAskServices,
    `${modules}/points/points.open.controller.ts`,
    "import './points.repository.js';",
  ],
  [modulesAreEnteredByTheirDoor, service, "import { MemberLock } from '../member/member.lock.js';"],
  [(all) => modulesFollowTheGraph(all, { points: [] }), service, "import '../member/index.js';"],
  [(all) => modulesFollowTheGraph(all, { member: [], points: ['member'] }), service, ''],
  [
    (all) => modulesFollowTheGraph(all, { points: ['member'], member: [] }),
    service,
    "import '../member/index.js';",
  ],
  [phoneIsCalledInPlatformOnly, page, 'Taro.login();'],
  [phoneIsCalledInPlatformOnly, page, 'wx.scanCode({});'],
  [twinsLiveInPlatformOnly, 'apps/miniprogram/src/ui/scan.h5.ts', ''],
  [commentsAreEnglish, service, '// 积分\nearn();'],
  [commentsPromiseNothing, service, 'earn(); // TODO: later'],
  [
    longCommentsStandOnce,
    service,
    `${longComment('a')}const a = 1;\n${longComment('a')}const b = 1;`,
  ],
  [(all) => budgetFindings(all, {}), service, 'earn();\n'.repeat(251)],
  [(all) => budgetFindings(all, {}), repository, 'earn();\n'.repeat(201)],
  [(all) => budgetFindings(all, {}), repository, `function earn() {\n${'post();\n'.repeat(59)}}`],
  [(all) => budgetFindings(all, {}), service, 'class S { constructor(a, b, c, d, e, f, g, h) {} }'],
  [(all) => budgetFindings(all, { [repository]: 203 }), repository, 'earn();\n'.repeat(204)],
  [(all) => budgetFindings(all, { [repository]: 203 }), repository, 'earn();\n'.repeat(202)],
];

const ALLOWED: Planted[] = [
  [namesSayWhatIsInside, 'apps/server/src/platform/database/data-source.ts', ''],
  [timeAndChanceHaveOnePlace, 'apps/server/src/platform/clock.ts', 'const now = new Date();'],
  [timeAndChanceHaveOnePlace, service, 'const start = new Date(0);'],
  [sqlStaysInRepositories, repository, 'tx.rows(`SELECT id FROM member`)'],
  [sqlStaysInRepositories, service, "throw new AppError('SELECT_ONE')"],
  [sqlIsPortable, service, "const reason = 'OFFSET';"],
  [errorsAreCaughtInFewPlaces, repository, 'try { insert() } catch {}'],
  [arrowsPointOneWay, service, "import { Clock } from '../../platform/index.js';"],
  [
    rulesArePure,
    `${modules}/points/points.rules.ts`,
    "import type { Clock } from '../../platform/index.js';",
  ],
  [modulesAreEnteredByTheirDoor, service, "import { MemberLock } from '../member/index.js';"],
  [
    (all) => modulesFollowTheGraph(all, { member: [], points: ['member'] }),
    service,
    "import '../member/index.js';",
  ],
  [phoneIsCalledInPlatformOnly, page, 'Taro.navigateTo({ url });'],
  [commentsAreEnglish, service, "const text = '积分不足'; // shown as `积分不足`"],
  [
    longCommentsStandOnce,
    service,
    `${longComment('a')}const a = 1;\n${longComment('b')}const b = 1;`,
  ],
  [(all) => budgetFindings(all, {}), repository, `const ROWS = [\n${'  1,\n'.repeat(300)}];`],
  [(all) => budgetFindings(all, { [repository]: 203 }), repository, 'earn();\n'.repeat(203)],
];

const describePlanted = (planted: Planted[]): [string, ...Planted][] =>
  planted.map(([rule, path, text]) => [`${path}: ${text.slice(0, 60)}`, rule, path, text]);

test.each(describePlanted(REFUSED))('refuses %s', (_, rule, path, text) => {
  expect(rule([parse(path, text)])).not.toEqual([]);
});

test.each(describePlanted(ALLOWED))('allows %s', (_, rule, path, text) => {
  expect(rule([parse(path, text)])).toEqual([]);
});

test('a finding names the file, the line and the replacement', () => {
  const source = parse(service, '\n\nconst now = new Date();');
  expect(timeAndChanceHaveOnePlace([source])).toEqual([
    { path: service, line: 3, message: expect.stringContaining('ctx.now') },
  ]);
});

function longComment(word: string): string {
  return `/**\n${` * ${word} lock\n`.repeat(5)} */\n`;
}
