import { Segmented } from 'antd';
import { useState } from 'react';
import { Entries } from './Entries';
import { Explain } from './Explain';
import { Period } from './Period';

const VIEWS = { entries: '流水', explain: '为什么是这个余额', period: '一段时间' } as const;
type View = keyof typeof VIEWS;

/** A member's points: what happened, why the balance is what it is, and what a period came to. */
export function Ledger({ memberNo }: { memberNo: string }) {
  const [view, setView] = useState<View>('entries');
  return (
    <div className="stack">
      <Segmented<View>
        className="ledger-views"
        aria-label="积分的看法"
        value={view}
        options={(Object.keys(VIEWS) as View[]).map((key) => ({ value: key, label: VIEWS[key] }))}
        onChange={setView}
      />
      {view === 'entries' && <Entries memberNo={memberNo} />}
      {view === 'explain' && <Explain memberNo={memberNo} />}
      {view === 'period' && <Period memberNo={memberNo} />}
    </div>
  );
}
