import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Dashboard } from '../../api/types';
import { ink } from '../../theme';
import { count, share } from '../../ui/format';
import { shares } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';
import { sum } from './sum';

const TIER_COLORS = [ink.mist, '#b9c4c0', ink.straw, ink.leaf, ink.clay];

export function Tiers({ tiers }: Pick<Dashboard, 'tiers'>) {
  const navigate = useNavigate();
  const all = sum(tiers.map(({ members }) => members));
  const parts = useMemo(
    () =>
      tiers.map(({ code, name, members }, at) => ({
        name,
        value: members,
        color: TIER_COLORS[at % TIER_COLORS.length] ?? ink.leaf,
        to: `/members?tier=${code}`,
      })),
    [tiers],
  );
  const option = useMemo(() => shares(parts, count(all)), [parts, all]);
  const open = (name: string) => {
    const picked = parts.find((part) => part.name === name);
    if (picked) navigate(picked.to);
  };
  return (
    <Plot
      title="各等级会员"
      summary="点击一个等级，查看其中的会员"
      option={option}
      height={210}
      onPick={open}
      table={{
        head: ['等级', '会员', '占比'],
        rows: parts.map(({ name, value, to }) => ({
          cells: [name, count(value), share(value, all)],
          to,
        })),
      }}
    >
      <ul className="plot-legend">
        {parts.map(({ name, value, color, to }) => (
          <li key={name}>
            <i style={{ background: color }} />
            <Link to={to}>{name}</Link>
            <span>{count(value)}</span>
            <span>{share(value, all)}</span>
          </li>
        ))}
      </ul>
    </Plot>
  );
}
