import { useState } from 'react';
import { entriesQuery } from '../../../api/members';
import { PartTable } from '../PartTable';
import { entryColumns } from './columns';
import { EntryDrawer } from './EntryDrawer';

export function Entries({ memberNo }: { memberNo: string }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <PartTable
        caption="积分流水"
        query={entriesQuery(memberNo)}
        rowKey={({ id }) => id}
        columns={entryColumns(setOpen)}
        next="消费、完善资料或参加活动后，积分会出现在这里。"
      />
      <EntryDrawer memberNo={memberNo} id={open} onClose={() => setOpen(null)} />
    </>
  );
}
