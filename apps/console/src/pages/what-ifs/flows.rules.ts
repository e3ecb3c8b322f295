import type { WhatIfResult } from '../../api/types';

interface Cell {
  to: string;
  members: number;
  /** 0 to 1: how many of the row go here. */
  strength: number;
}

interface Matrix {
  tiers: string[];
  rows: { from: string; cells: Cell[] }[];
  moving: number;
}

/** Flows as a square: every tier that appears, in the order given. */
export function matrixOf(flows: WhatIfResult['flows']): Matrix {
  const tiers = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const membersOf = (from: string, to: string) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.members ?? 0;
  const rows = tiers.map((from) => {
    const all = tiers.reduce((sum, to) => sum + membersOf(from, to), 0);
    const cells = tiers.map((to) => {
      const members = membersOf(from, to);
      return { to, members, strength: all === 0 ? 0 : members / all };
    });
    return { from, cells };
  });
  const moving = flows
    .filter(({ from, to }) => from !== to)
    .reduce((sum, { members }) => sum + members, 0);
  return { tiers, rows, moving };
}
