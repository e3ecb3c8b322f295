import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import {
  couponsQuery,
  deliveriesQuery,
  entriesQuery,
  memberQuery,
  ordersQuery,
} from '../../api/members';
import type { MemberDetail } from '../../api/types';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { Card } from './Card';
import { Facts } from './Facts';
import { History } from './History';
import { PartTable } from './PartTable';
import { couponColumns, deliveryColumns, entryColumns, orderColumns } from './partColumns';

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
        {
          key: 'entries',
          label: '积分流水',
          children: (
            <PartTable
              caption="积分流水"
              query={entriesQuery(memberNo)}
              rowKey={({ id }) => id}
              columns={entryColumns}
              next="消费、完善资料或参加活动后，积分会出现在这里。"
            />
          ),
        },
        {
          key: 'coupons',
          label: '优惠券',
          children: (
            <PartTable
              caption="优惠券"
              query={couponsQuery(memberNo)}
              rowKey={({ id }) => id}
              columns={couponColumns}
              next="可以通过营销活动给这位会员发券。"
            />
          ),
        },
        {
          key: 'orders',
          label: '订单',
          children: (
            <PartTable
              caption="订单"
              query={ordersQuery(memberNo)}
              rowKey={({ orderNo }) => orderNo}
              columns={orderColumns}
              next="会员在门店消费并出示会员码后，订单会出现在这里。"
            />
          ),
        },
        {
          key: 'deliveries',
          label: '触达',
          children: (
            <PartTable
              caption="发送记录"
              query={deliveriesQuery(memberNo)}
              rowKey={({ id }) => id}
              columns={deliveryColumns}
              next="活动或生日消息发出后，会逐条记录在这里。"
            />
          ),
        },
        { key: 'history', label: '同意与等级', children: <History member={member} /> },
      ]}
    />
  );
}
