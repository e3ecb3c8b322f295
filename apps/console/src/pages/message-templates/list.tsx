import { MESSAGE_CLASS_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { messageTemplatesQuery } from '../../api/lists';
import type { MessageTemplate } from '../../api/types';
import { channelText } from '../../ui/channelText';
import type { Column } from '../../ui/column';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { previewLines } from '../../ui/messageWords';
import { PageHeader } from '../../ui/PageHeader';
import { MessageFace } from '../../ui/phone/MessageFace';
import { StateTag } from '../../ui/StateTag';

const columns: Column<MessageTemplate>[] = [
  {
    key: 'type',
    title: '消息',
    text: (row) => row.typeLabel,
    show: (row) => (
      <span className="two-lines">
        <strong>{row.typeLabel}</strong>
        <span>{row.type}</span>
      </span>
    ),
  },
  {
    key: 'channel',
    title: '渠道',
    text: (row) => channelText(row.channel),
    choosable: true,
  },
  { key: 'class', title: '类别', text: (row) => MESSAGE_CLASS_LABELS[row.class], choosable: true },
  {
    key: 'state',
    title: '状态',
    text: stateText,
    show: (row) => <StateTag tone={row.stoppedAt ? 'bad' : 'good'}>{stateText(row)}</StateTag>,
    choosable: true,
  },
  { key: 'templateId', title: '微信模板编号', text: (row) => row.templateId },
  {
    key: 'preview',
    title: '手机上的样子',
    text: (row) => row.keywords.map(({ label }) => label).join('、'),
    show: (row) => <MessageFace title={row.title} lines={previewLines(row.keywords)} />,
    width: 320,
  },
];

export default function MessageTemplateList() {
  const { data, error, refetch } = useQuery(messageTemplatesQuery);
  return (
    <>
      <PageHeader
        title="消息模板"
        lead="我们的字段与微信订阅消息关键词的对应；会员订阅一次，可以收到一条"
      />
      <DataTable
        caption="消息模板"
        columns={columns}
        rows={data}
        rowKey={({ type, channel }) => `${type} ${channel}`}
        error={error}
        onRetry={refetch}
        empty={
          <EmptyState
            title="还没有消息模板"
            next="先在微信公众平台选好订阅消息模板，再写进品牌文件的 messageTemplates 一节。"
          />
        }
      />
    </>
  );
}

function stateText({ stoppedAt }: MessageTemplate): string {
  return stoppedAt ? '微信已停用' : '正常';
}
