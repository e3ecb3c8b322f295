import { DownloadOutlined } from '@ant-design/icons';
import { CODE_BATCH_STATE_LABELS, CODE_KIND_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useParams } from 'react-router';
import { useMay } from '../../access';
import { codeBatchQuery, codesHref } from '../../api/codes';
import type { CodeBatch } from '../../api/types';
import { count, share, timeOf } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { StatCard } from '../../ui/StatCard';
import { StateTag } from '../../ui/StateTag';
import { TemplateLink } from '../../ui/TemplateLink';
import { Waiting } from '../../ui/Waiting';
import { StopOrResume } from './StopOrResume';
import { datesText, usableOf } from './words';

export default function CodeBatchPage() {
  const { id = '' } = useParams();
  const { data: batch, error, refetch } = useQuery(codeBatchQuery(id));
  const mayExport = useMay('code.export');
  if (error && !batch) return <Refused error={error} onRetry={refetch} />;
  if (!batch) return <Waiting label="正在读取兑换码" rows={6} />;
  return (
    <>
      <PageHeader
        title={
          <span className="title-with-state">
            {batch.name}
            <StateTag tone={batch.state === 'active' ? 'good' : 'calm'}>
              {CODE_BATCH_STATE_LABELS[batch.state]}
            </StateTag>
          </span>
        }
        lead={`${CODE_KIND_LABELS[batch.kind]} · ${datesText(batch)}`}
        back={{ to: '/codes', label: '兑换码' }}
        actions={
          <>
            {mayExport && batch.kind === 'single' && (
              <Button
                icon={<DownloadOutlined />}
                href={codesHref(batch.id)}
                disabled={batch.made === 0}
              >
                导出全部码
              </Button>
            )}
            <StopOrResume batch={batch} />
          </>
        }
      />
      <Figures batch={batch} />
      <div className="stack">
        {batch.made < batch.count && <BeingMade batch={batch} />}
        <Facts batch={batch} />
      </div>
    </>
  );
}

function Figures({ batch }: { batch: CodeBatch }) {
  const usable = usableOf(batch);
  return (
    <div className="stat-grid">
      {batch.kind === 'single' ? (
        <StatCard label="已生成" value={count(batch.made)} note={`共要 ${count(batch.count)} 个`} />
      ) : (
        <StatCard label="口令" value={batch.word ?? ''} note="不分大小写" />
      )}
      <StatCard
        label="已使用"
        value={count(batch.used)}
        note={usable === null ? '没有总次数限制' : `占 ${share(batch.used, usable)}`}
      />
      <StatCard
        label="还能使用"
        value={usable === null ? '不限' : count(Math.max(0, usable - batch.used))}
        {...(batch.perMember ? { note: `每位会员最多 ${count(batch.perMember)} 次` } : {})}
      />
      <StatCard
        label="模板库存还剩"
        value={batch.stockLeft === undefined ? '不限' : count(batch.stockLeft)}
        note="所有发放渠道合计"
      />
    </div>
  );
}

function BeingMade({ batch }: { batch: CodeBatch }) {
  const percent = Math.floor((batch.made * 100) / batch.count);
  return (
    <section className="panel">
      <h2>正在生成</h2>
      <Progress percent={percent} aria-label="生成进度" />
      <p className="quiet">可以离开这一页，也可以关掉浏览器；已生成的码现在就能用、能导出。</p>
    </section>
  );
}

function Facts({ batch }: { batch: CodeBatch }) {
  return (
    <section className="panel">
      <h2>这批码</h2>
      <dl className="numbers">
        <div>
          <dt>兑换成</dt>
          <dd>
            <TemplateLink code={batch.templateCode} />
          </dd>
        </div>
        <div>
          <dt>兑换期</dt>
          <dd>{datesText(batch)}</dd>
        </div>
        <div>
          <dt>创建</dt>
          <dd>
            {timeOf(batch.createdAt)} · {batch.createdBy.replace('staff:', '工号 ')}
          </dd>
        </div>
      </dl>
      <p className="quiet">每次导出都会记在操作记录里，文件的每一行都带有导出人和时间。</p>
    </section>
  );
}
