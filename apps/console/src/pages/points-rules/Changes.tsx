import type { PointsRules } from '../../api/types';
import { useNames } from './useNames';
import { changesInWords } from './words';

/** What saving will change, before → after. */
export function Changes({ before, after }: { before: PointsRules; after: PointsRules }) {
  const changes = changesInWords(before, after, useNames());
  return (
    <section className="panel" aria-label="保存后的变化">
      <h2>保存后的变化</h2>
      {changes.length === 0 ? (
        <p className="quiet">还没有改动</p>
      ) : (
        <ul className="changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p className="quiet">只影响保存之后的订单；已经得到的积分不变。</p>
    </section>
  );
}
