import { couponsQuery, deliveriesQuery, growthQuery, ordersQuery } from '../../api/members';
import { PartTable } from './PartTable';
import { couponColumns, deliveryColumns, growthColumns, orderColumns } from './partColumns';
import { VoidCoupon } from './VoidCoupon';

interface PartProps {
  memberNo: string;
}

export function Growth({ memberNo }: PartProps) {
  return (
    <PartTable
      caption="成长值"
      query={growthQuery(memberNo)}
      rowKey={({ id }) => id}
      columns={growthColumns}
      next="会员消费或完成活动后，成长值会出现在这里。"
    />
  );
}

export function Coupons({ memberNo }: PartProps) {
  return (
    <PartTable
      caption="优惠券"
      query={couponsQuery(memberNo)}
      rowKey={({ id }) => id}
      columns={[
        ...couponColumns,
        {
          key: 'void',
          title: '操作',
          text: () => '',
          show: (coupon) => <VoidCoupon memberNo={memberNo} coupon={coupon} />,
        },
      ]}
      next="可以通过营销活动给这位会员发券。"
    />
  );
}

export function Orders({ memberNo }: PartProps) {
  return (
    <PartTable
      caption="订单"
      query={ordersQuery(memberNo)}
      rowKey={({ orderNo }) => orderNo}
      columns={orderColumns}
      next="会员在门店消费并出示会员码后，订单会出现在这里。"
    />
  );
}

export function Deliveries({ memberNo }: PartProps) {
  return (
    <PartTable
      caption="发送记录"
      query={deliveriesQuery(memberNo)}
      rowKey={({ id }) => id}
      columns={deliveryColumns}
      next="活动或生日消息发出后，会逐条记录在这里。"
    />
  );
}
