/** A module is entered only through its index.ts, and only along the arrows of module-graph.ts. */
import { type Import, importsOf } from '../imports.js';
import { type Finding, isSpec, type Source } from '../source.js';

type Graph = Readonly<Record<string, readonly string[]>>;

interface Crossing extends Import {
  fromModule: string | undefined;
  toModule: string;
}

const MODULE = /^apps\/server\/src\/modules\/([\w-]+)\//;
const GRAPH_PATH = 'test/tidy/module-graph.ts';

/** Only the list of all tables, an entry point, names the entities themselves. */
export function modulesAreEnteredByTheirDoor(sources: readonly Source[]): Finding[] {
  return crossingsOf(sources)
    .filter(({ to, toModule }) => to !== `apps/server/src/modules/${toModule}/index`)
    .filter(({ fromModule, to }) => fromModule || !to.endsWith('.entity'))
    .map(({ from, line, toModule }) => ({
      path: from,
      line,
      message: `module ${toModule} is entered only through its index.ts: export there what others may use`,
    }));
}

export function modulesFollowTheGraph(sources: readonly Source[], graph: Graph): Finding[] {
  const used = new Map<string, Crossing>();
  for (const crossing of crossingsOf(sources)) {
    if (crossing.fromModule) used.set(`${crossing.fromModule} → ${crossing.toModule}`, crossing);
  }
  const written = new Set(
    Object.entries(graph).flatMap(([from, tos]) => tos.map((to) => `${from} → ${to}`)),
  );
  return [
    ...[...used]
      .filter(([arrow]) => !written.has(arrow))
      .map(([arrow, { from, line }]) => ({
        path: from,
        line,
        message: `the arrow ${arrow} is not in ${GRAPH_PATH}: turn it round, go through the outbox, or write it down there`,
      })),
    ...[...written]
      .filter((arrow) => !used.has(arrow))
      .map((arrow) => ({
        path: GRAPH_PATH,
        line: 1,
        message: `no code needs the arrow ${arrow}: take it out`,
      })),
    ...backwardArrows(graph),
  ];
}

/** With every arrow pointing up the table there can be no circle. */
function backwardArrows(graph: Graph): Finding[] {
  const order = Object.keys(graph);
  return Object.entries(graph).flatMap(([from, tos]) =>
    tos
      .filter((to) => order.indexOf(to) === -1 || order.indexOf(to) >= order.indexOf(from))
      .map((to) => ({
        path: GRAPH_PATH,
        line: 1,
        message: `${from} → ${to} does not point up the table: a circle, or a wrong order`,
      })),
  );
}

function crossingsOf(sources: readonly Source[]): Crossing[] {
  return sources
    .filter(({ path }) => path.startsWith('apps/server/src/') && !isSpec(path))
    .flatMap(importsOf)
    .flatMap((one) => {
      const toModule = MODULE.exec(`${one.to}/`)?.[1];
      const fromModule = MODULE.exec(one.from)?.[1];
      return toModule && toModule !== fromModule ? [{ ...one, fromModule, toModule }] : [];
    });
}
