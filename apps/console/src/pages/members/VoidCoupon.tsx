import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { couponsQuery, voidCoupon } from '../../api/members';
import type { CouponView } from '../../api/types';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';

/** Takes a coupon from a member, for a reason that is kept. */
export function VoidCoupon({ memberNo, coupon }: { memberNo: string; coupon: CouponView }) {
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const voiding = useMutation({
    mutationFn: () => voidCoupon(memberNo, coupon.id, reason.trim()),
    onSuccess: async () => {
      setOpen(false);
      await cache.invalidateQueries({ queryKey: couponsQuery(memberNo).queryKey });
    },
  });
  if (!useMay('coupon.void') || coupon.state !== 'issued') return null;
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        作废
      </Button>
      <ConfirmInNumbers
        open={open}
        title={`作废「${coupon.template.name}」`}
        numbers={[{ label: '会员失去', value: '1 张' }]}
        warning={
          <>
            作废后不能恢复，库存加回一张，并记入操作日志。
            <Input
              aria-label="原因"
              placeholder="原因，至少两个字"
              maxLength={200}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </>
        }
        confirm="作废"
        danger
        working={voiding.isPending}
        error={voiding.error}
        onConfirm={() => voiding.mutate()}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
