import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../access';
import { pointsRulesQuery } from '../../api/pointsRules';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { RulesForm } from './Form';
import { Preview } from './Preview';
import { useNames } from './useNames';
import { rulesInWords } from './words';

export default function PointsRulesPage() {
  const { data, error, refetch } = useQuery(pointsRulesQuery);
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay('points.edit');
  const names = useNames();
  if (error && !data) return <Refused error={error} onRetry={refetch} />;
  if (!data) return <Waiting label="正在读取积分规则" rows={8} />;
  const sections = rulesInWords(data.rules, names).filter(({ lines }) => lines.length > 0);
  return (
    <>
      <PageHeader
        title="积分规则"
        lead="会员怎么得积分、什么时候能用、什么时候过期；修改只影响之后的订单"
        actions={
          <>
            <Link to="/what-ifs">试算记录</Link>
            {mayEdit && <Button onClick={() => setEditing(true)}>修改规则</Button>}
          </>
        }
      />
      <div className="rules-page">
        <div className="stack">
          {sections.map(({ title, lines }) => (
            <section key={title} className="panel">
              <h2>{title}</h2>
              <Numbers numbers={lines} />
            </section>
          ))}
        </div>
        <Preview rules={data.rules} />
      </div>
      {editing && <RulesForm {...data} onClose={() => setEditing(false)} />}
    </>
  );
}
