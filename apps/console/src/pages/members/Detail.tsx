import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { memberQuery } from '../../api/members';
import type { MemberDetail } from '../../api/types';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { AssignTier } from './AssignTier';
import { Card } from './Card';
import { Facts } from './Facts';
import { History } from './History';
import { Ledger } from './ledger';
import { Coupons, Deliveries, Growth, Orders } from './parts';
import { Transfers } from './Transfers';

const BACK = { to: '/members', label: '会员' };

export default function MemberPage() {
  const { memberNo = '' } = useParams();
  const { data: member, error, refetch } = useQuery(memberQuery(memberNo));
  if (error) {
    return (
      <>
        <PageHeader title="会员详情" back={BACK} />
        <Refused error={error} onRetry={refetch} />
      </>
    );
  }
  if (!member) return <Waiting label="正在读取会员" rows={10} />;
  return (
    <>
      <PageHeader
        title={member.nickname ?? '未填昵称'}
        lead={`${member.phoneMasked ?? '未留手机号'} · 会员号 ${member.memberNo}`}
        back={BACK}
        actions={<AssignTier member={member} />}
      />
      <Card member={member} />
      <Facts member={member} />
      <Parts member={member} />
    </>
  );
}

function Parts({ member }: { member: MemberDetail }) {
  const { memberNo } = member;
  return (
    <Tabs
      className="member-parts"
      items={[
        { key: 'entries', label: '积分', children: <Ledger memberNo={memberNo} /> },
        { key: 'coupons', label: '优惠券', children: <Coupons memberNo={memberNo} /> },
        { key: 'transfers', label: '转赠', children: <Transfers memberNo={memberNo} /> },
        { key: 'orders', label: '订单', children: <Orders memberNo={memberNo} /> },
        ...(member.tier.metricKind === 'growth'
          ? [{ key: 'growth', label: '成长值', children: <Growth memberNo={memberNo} /> }]
          : []),
        { key: 'deliveries', label: '发送记录', children: <Deliveries memberNo={memberNo} /> },
        { key: 'history', label: '同意与等级', children: <History member={member} /> },
      ]}
    />
  );
}
