import { TASK_STATE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../access';
import { tierMetricQuery } from '../../api/lists';
import type { WhatIf } from '../../api/types';
import { whatIfQuery, whatIfTaskQuery } from '../../api/whatIfs';
import { count, dayOf, timeOf } from '../../ui/format';
import { metricText } from '../../ui/metric';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { actorText } from '../audit/words';
import { useNames } from '../points-rules/useNames';
import { Adopt } from './Adopt';
import { AdoptTiers } from './AdoptTiers';
import { Summary } from './Summary';
import { triedInWords } from './words';

/** The plotting library is large, and most of the page can be read without it. */
const Plots = lazy(() => import('./Plots'));

export default function WhatIfDetail() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(whatIfQuery(id));
  const names = useNames();
  const mayEdit = useMay('points.edit');
  const mayEditTiers = useMay('tier.edit');
  if (error && !data) return <Refused error={error} onRetry={refetch} />;
  if (!data) return <Waiting label="正在读取试算" rows={8} />;
  return (
    <>
      <PageHeader
        title="规则试算"
        lead={`${dayOf(data.from)} 起近 ${data.months} 个月的订单；只读，不会改动任何数据`}
        back={{ to: '/what-ifs', label: '试算记录' }}
        actions={
          data.ended && (
            <>
              {mayEdit && <Adopt trial={data} />}
              {mayEditTiers && <AdoptTiers trial={data} />}
            </>
          )
        }
      />
      <Tried trial={data} />
      {data.result ? (
        <>
          <Summary result={data.result} />
          <Suspense fallback={<Waiting label="正在画图" rows={6} />}>
            <Plots result={data.result} names={names} />
          </Suspense>
        </>
      ) : (
        <Running trial={data} />
      )}
    </>
  );
}

function Tried({ trial }: { trial: WhatIf }) {
  const names = useNames();
  const metric = useQuery(tierMetricQuery).data ?? 'spend';
  const changes = triedInWords(trial, names, (value) => metricText(metric, value));
  return (
    <section className="panel tried" aria-label="试的是什么">
      <h2>试的是什么</h2>
      {changes.length === 0 ? (
        <p className="quiet">没有改动：按现在的规则重算一遍</p>
      ) : (
        <ul className="changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{`${actorText(trial.startedBy)} 于 ${timeOf(trial.startedAt)} 开始`}</p>
    </section>
  );
}

/** How far it is; it goes on when the page is left. */
function Running({ trial }: { trial: WhatIf }) {
  const { data: task, error } = useQuery(whatIfTaskQuery(trial.taskId, !trial.ended));
  if (error) return <p className="quiet">正在试算，完成后会显示在这里。</p>;
  if (!task) return <Waiting label="正在试算" rows={4} />;
  if (task.state === 'failed' || task.state === 'cancelled') {
    return <p role="alert">{task.failure ?? `试算${TASK_STATE_LABELS[task.state]}`}</p>;
  }
  const percent = task.total ? Math.min(100, Math.floor((task.done * 100) / task.total)) : 0;
  return (
    <section className="panel" aria-label="进度" aria-live="polite">
      <Progress percent={percent} aria-label="试算进度" />
      <p className="quiet">
        {`已算 ${count(task.done)} / ${task.total === null ? '?' : count(task.total)} 位会员；离开这个页面也会继续`}
      </p>
    </section>
  );
}
