import type { WhatIfResult } from '../../api/types';
import { count } from '../../ui/format';
import type { Names } from '../points-rules/words';
import { matrixOf } from './flows.rules';

/** Who holds which tier, and which one they would hold: down the present ones, across the tried. */
export function Flows({ flows, names }: { flows: WhatIfResult['flows']; names: Names }) {
  const { tiers, rows, moving } = matrixOf(flows);
  return (
    <figure className="plot panel">
      <figcaption>
        <h2>等级流动</h2>
        <p>{moving === 0 ? '没有会员换等级' : `${count(moving)} 位会员会换等级`}</p>
      </figcaption>
      <table className="flow-matrix" aria-label="等级流动">
        <thead>
          <tr>
            <th scope="col">现在 ＼ 试算</th>
            {tiers.map((code) => (
              <th key={code} scope="col">
                {names.tier(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, cells }) => (
            <tr key={from}>
              <th scope="row">{names.tier(from)}</th>
              {cells.map(({ to, members, strength }) => (
                <td
                  key={to}
                  className={to === from ? 'flow-stays' : 'flow-moves'}
                  style={{ '--strength': strength } as React.CSSProperties}
                >
                  {members === 0 ? '' : count(members)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
