import type { AuditEntry } from '../../api/types';
import type { Column } from '../../ui/column';
import { timeOf } from '../../ui/format';
import { actionText, actorText, changesOf } from './words';

const SHOWN = 3;

export const columns: Column<AuditEntry>[] = [
  { key: 'at', title: '时间', text: (row) => timeOf(row.at), sortBy: (row) => row.at },
  { key: 'actor', title: '操作人', text: (row) => actorText(row.actor), choosable: true },
  { key: 'action', title: '操作', text: (row) => actionText(row.action), choosable: true },
  { key: 'subject', title: '对象', text: (row) => row.subject },
  {
    key: 'change',
    title: '变化',
    text: (row) => [...changesOf(row), `请求编号 ${row.requestId}`].join('；'),
    show: (row) => <Changes entry={row} />,
  },
];

function Changes({ entry }: { entry: AuditEntry }) {
  const changes = changesOf(entry);
  return (
    <div className="changes">
      <List changes={changes.slice(0, SHOWN)} />
      <details>
        <summary>{changes.length > SHOWN ? `全部 ${changes.length} 项` : '请求编号'}</summary>
        <List changes={changes.slice(SHOWN)} />
        <code>{entry.requestId}</code>
      </details>
    </div>
  );
}

function List({ changes }: { changes: string[] }) {
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
