import { POINTS_IMPORT_STATE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { importTaskQuery, pointsImportQuery } from '../../api/pointsImports';
import type { PointsImport } from '../../api/types';
import { count, timeOf } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { StateTag } from '../../ui/StateTag';
import { sentenceOf } from '../../ui/taskWords';
import { Waiting } from '../../ui/Waiting';
import { actorText } from '../audit/words';
import { Acts } from './Acts';
import { Findings } from './Findings';
import { membersByText, TONES } from './words';

export default function PointsImportPage() {
  const { id = '' } = useParams();
  const { data: one, error, refetch } = useQuery(pointsImportQuery(id));
  if (error && !one) return <Refused error={error} onRetry={refetch} />;
  if (!one) return <Waiting label="正在读取期初导入" rows={6} />;
  return (
    <>
      <PageHeader
        title={
          <span className="title-with-state">
            {one.fileName}
            <StateTag tone={TONES[one.state]}>{POINTS_IMPORT_STATE_LABELS[one.state]}</StateTag>
          </span>
        }
        lead={`${actorText(one.startedBy)} 于 ${timeOf(one.startedAt)} 上传 · ${membersByText(one)}`}
        back={{ to: '/points-imports', label: '期初导入' }}
        actions={<Acts one={one} />}
      />
      <Standing one={one} />
      {one.findings && <Findings findings={one.findings} granted={one.granted} />}
    </>
  );
}

/** Where it stands, and what comes next. */
function Standing({ one }: { one: PointsImport }) {
  switch (one.state) {
    case 'uploading':
      return (
        <Said title={`已收到 ${count(one.lines)} 行，还没有传完`}>
          上传在右下角继续。如果刷新或关闭过页面，请重新上传这个文件；没传完的不会入账。
        </Said>
      );
    case 'checking':
    case 'importing':
      return <Working one={one} />;
    case 'checked':
      return (
        <Said title="检查完了，还没有动任何积分">
          {one.findings?.valid
            ? '看清下面的数字，再点「确认导入」。'
            : '没有一行可以导入：改好文件再上传一次。'}
        </Said>
      );
    case 'stopped':
      return <Stopped one={one} />;
    case 'expired':
      return <Said title="已失效">上传的内容只保留 30 天，已经清理；要导入请重新上传。</Said>;
    default:
      return null;
  }
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel import-standing">
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
    </section>
  );
}

function Working({ one }: { one: PointsImport }) {
  const { data: task } = useQuery(importTaskQuery(one));
  const title = one.state === 'checking' ? '正在检查' : '正在入账';
  const percent = task?.total ? Math.min(99, Math.floor((task.done * 100) / task.total)) : 0;
  return (
    <section className="panel import-standing" aria-live="polite">
      <h2>{title}</h2>
      <Progress percent={percent} aria-label={title} />
      <p className="quiet">{task ? `${sentenceOf(task)}；` : ''}可以离开这一页，也可以关掉浏览器</p>
    </section>
  );
}

function Stopped({ one }: { one: PointsImport }) {
  const { data: task } = useQuery(importTaskQuery(one));
  const kept = `已入账 ${count(one.granted.lots)} 笔，都有效；点「继续」从停下的地方接着做。`;
  return (
    <Alert
      type="warning"
      showIcon
      className="import-standing"
      title={task?.failure ?? '已停下'}
      description={one.granted.lots > 0 ? kept : '点「继续」接着做。'}
    />
  );
}
