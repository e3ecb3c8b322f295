import { couponTransfersQuery, pointsTransfersQuery } from '../../api/members';
import { PartTable } from './PartTable';
import { couponTransferColumns, pointsTransferColumns } from './transferColumns';

/** What a member sent to friends and got from them, and what became of it. */
export function Transfers({ memberNo }: { memberNo: string }) {
  return (
    <>
      <h2 className="section-title">积分</h2>
      <PartTable
        caption="积分转赠"
        query={pointsTransfersQuery(memberNo)}
        rowKey={({ id, direction }) => `${id} ${direction}`}
        columns={pointsTransferColumns}
        next="会员把积分送给好友、或收到好友的积分后，会逐条记录在这里。"
      />
      <h2 className="section-title">优惠券</h2>
      <PartTable
        caption="券转赠"
        query={couponTransfersQuery(memberNo)}
        rowKey={({ id, direction }) => `${id} ${direction}`}
        columns={couponTransferColumns}
        next="会员把券送给好友、或收到好友的券后，会逐条记录在这里。"
      />
    </>
  );
}
