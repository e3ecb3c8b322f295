import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { birthdayQuery } from '../../api/birthday';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { grantColumns } from './columns';
import { BirthdayForm } from './Form';
import { Settings } from './Settings';
import { Upcoming } from './Upcoming';
import { Warnings } from './Warnings';

export default function BirthdayPage() {
  const birthday = useInfiniteQuery(birthdayQuery);
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay('automation.edit');
  const [first] = birthday.data?.pages ?? [];
  const grants = birthday.data?.pages.flatMap(({ items }) => items);
  if (birthday.error && !first) {
    return <Refused error={birthday.error} onRetry={birthday.refetch} />;
  }
  if (!first) return <Waiting label="正在读取生日自动化" rows={8} />;
  return (
    <>
      <PageHeader
        title="生日自动化"
        lead="每天自动把生日礼送到会员手里，每人每个生日只送一次"
        actions={mayEdit && <Button onClick={() => setEditing(true)}>修改设置</Button>}
      />
      <Warnings warnings={first.warnings} />
      <div className="birthday-top">
        <Settings settings={first.settings} />
        <Upcoming days={first.upcoming} />
      </div>
      <h2 className="section-title">送出的生日礼</h2>
      <DataTable
        caption="生日礼"
        columns={grantColumns}
        rows={grants}
        rowKey={({ memberNo, at }) => `${memberNo} ${at}`}
        pager={<MorePager query={birthday} shown={grants?.length ?? 0} />}
        empty={
          <EmptyState
            title="还没有送出生日礼"
            next={`会员生日前 ${first.settings.daysBefore} 天，礼物会自动送出并出现在这里。`}
          />
        }
      />
      {editing && <BirthdayForm settings={first.settings} onClose={() => setEditing(false)} />}
    </>
  );
}
