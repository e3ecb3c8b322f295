import type { AuditEntry } from '../../api/types';
import type { Column } from '../../ui/column';
import { NOTHING, timeOf } from '../../ui/format';
import { actionText, actorText, changesOf } from './words';

export const columns: Column<AuditEntry>[] = [
  { key: 'at', title: '时间', text: (row) => timeOf(row.at), sortBy: (row) => row.at },
  { key: 'actor', title: '操作人', text: (row) => actorText(row.actor), choosable: true },
  { key: 'action', title: '操作', text: (row) => actionText(row.action), choosable: true },
  { key: 'subject', title: '对象', text: (row) => row.subject },
  {
    key: 'change',
    title: '变化',
    text: (row) => changesOf(row).join('；') || NOTHING,
    show: (row) => (
      <ul className="changes">
        {changesOf(row).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    ),
  },
  { key: 'request', title: '请求编号', text: (row) => row.requestId ?? NOTHING },
];
