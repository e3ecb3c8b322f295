import { ENTRY_KIND_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Descriptions, Drawer } from 'antd';
import { entryQuery } from '../../../api/members';
import type { PointEntryDetail } from '../../../api/types';
import { count, signed, timeOf } from '../../../ui/format';
import { Refused } from '../../../ui/Refused';
import { Waiting } from '../../../ui/Waiting';
import { sourceText } from './columns';

interface EntryDrawerProps {
  memberNo: string;
  /** Null: closed. */
  id: string | null;
  onClose: () => void;
}

/** Why an entry is there, and which lots it took from. */
export function EntryDrawer({ memberNo, id, onClose }: EntryDrawerProps) {
  const { data, error, refetch } = useQuery(entryQuery(memberNo, id));
  return (
    <Drawer open={id !== null} onClose={onClose} title={`流水 ${id ?? ''}`} size={480}>
      {error && <Refused error={error} onRetry={refetch} />}
      {data ? <Entry entry={data} /> : !error && <Waiting label="正在读取流水" rows={6} />}
    </Drawer>
  );
}

function Entry({ entry }: { entry: PointEntryDetail }) {
  const { lot, touched, owed, undoes } = entry;
  return (
    <div className="stack">
      <p className="entry-points">
        <strong className={entry.points > 0 ? 'gained' : undefined}>{signed(entry.points)}</strong>
        <span className="quiet">变动后 {count(entry.balanceAfter)}</span>
      </p>
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: 'why',
            label: '原因',
            children: `${entry.reasonLabel}（${ENTRY_KIND_LABELS[entry.kind]}）`,
          },
          { key: 'source', label: '来源', children: sourceText(entry) },
          ...(undoes
            ? [{ key: 'undoes', label: '针对', children: sourceText({ source: undoes }) }]
            : []),
          { key: 'at', label: '发生', children: timeOf(entry.occurredAt) },
          { key: 'recorded', label: '记账', children: timeOf(entry.recordedAt) },
          ...(lot
            ? [
                { key: 'available', label: '生效', children: timeOf(lot.availableAt) },
                { key: 'lastDay', label: '有效至', children: lot.lastDay ?? '不过期' },
                { key: 'left', label: '还剩', children: `${count(lot.remaining)} 分` },
              ]
            : []),
        ]}
      />
      {touched.length > 0 && <Touched entry={entry} />}
      {owed > 0 && <p className="attention">其中 {count(owed)} 分当时不够扣，记为欠分。</p>}
    </div>
  );
}

function Touched({ entry: { points, touched } }: { entry: PointEntryDetail }) {
  return (
    <section>
      <h3 className="entry-lots-title">{points > 0 ? '退回到这些批次' : '从这些批次扣除'}</h3>
      <ul className="entry-lots">
        {touched.map((one) => (
          <li key={one.lot}>
            <span>
              {one.reasonLabel} · {sourceText(one)}
              <small>有效至 {one.lastDay ?? '不过期'}</small>
            </span>
            <strong>{signed(one.points)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
