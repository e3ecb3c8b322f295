import { CODE_BATCH_STATE_LABELS, CODE_KIND_LABELS } from '@shuke/shared';
import { Progress } from 'antd';
import { Link } from 'react-router';
import type { CodeBatch } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, NOTHING, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { TemplateLink } from '../../ui/TemplateLink';
import { datesText, usedText } from './words';

export const columns: Column<CodeBatch>[] = [
  {
    key: 'name',
    title: '批次',
    text: ({ name }) => name,
    show: (batch) => (
      <Link to={`/codes/${batch.id}`} className="two-lines">
        <strong>{batch.name}</strong>
        <span>{batch.word ? `口令 ${batch.word}` : CODE_KIND_LABELS[batch.kind]}</span>
      </Link>
    ),
  },
  {
    key: 'template',
    title: '兑换得',
    text: ({ templateName }) => templateName,
    show: ({ templateCode }) => <TemplateLink code={templateCode} />,
  },
  {
    key: 'state',
    title: '状态',
    text: ({ state }) => CODE_BATCH_STATE_LABELS[state],
    show: ({ state }) => (
      <StateTag tone={state === 'active' ? 'good' : 'calm'}>
        {CODE_BATCH_STATE_LABELS[state]}
      </StateTag>
    ),
    choosable: true,
  },
  {
    key: 'made',
    title: '码数',
    text: madeText,
    show: (batch) => <Made batch={batch} />,
    sortBy: ({ made }) => made,
    align: 'right',
  },
  {
    key: 'used',
    title: '已使用',
    text: usedText,
    sortBy: ({ used }) => used,
    align: 'right',
  },
  { key: 'dates', title: '兑换期', text: datesText, sortBy: ({ validUntil }) => validUntil },
  {
    key: 'created',
    title: '创建时间',
    text: ({ createdAt }) => timeOf(createdAt),
    sortBy: ({ createdAt }) => createdAt,
  },
];

function madeText({ kind, made, count: asked }: CodeBatch): string {
  if (kind === 'shared') return NOTHING;
  return made === asked ? count(made) : `${count(made)} / ${count(asked)}`;
}

function Made({ batch }: { batch: CodeBatch }) {
  if (batch.made === batch.count) return madeText(batch);
  const percent = Math.floor((batch.made * 100) / batch.count);
  return <Progress percent={percent} size="small" className="row-progress" aria-label="生成进度" />;
}
