import type { AnyImport } from '../../api/imports';
import { count } from '../format';
import { reasonText } from './words';

type Found = NonNullable<AnyImport['findings']>;

export function Reasons({ reasons }: Pick<Found, 'reasons'>) {
  const inOrder = [...reasons].sort((one, other) => other.rows - one.rows);
  return (
    <section className="panel" aria-label="拒绝的原因">
      <h2>为什么被拒绝</h2>
      <dl className="numbers">
        {inOrder.map((one) => (
          <div key={`${one.column} ${one.reason}`}>
            <dt>{reasonText(one)}</dt>
            <dd>{`${count(one.rows)} 行`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
