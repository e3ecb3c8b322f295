import type { CouponWorth } from '../../api/types';
import { conditionOf, worthOf } from '../couponWords';

export function CouponFace({ template, validity }: { template: CouponWorth; validity: string }) {
  const worth = worthOf(template);
  return (
    <div className="coupon-face">
      <div className="coupon-worth">
        <span>
          {worth.before && <small>{worth.before}</small>}
          <strong>{worth.figure}</strong>
          {worth.after && <small>{worth.after}</small>}
        </span>
        <em>{conditionOf(template)}</em>
      </div>
      <div className="coupon-words">
        <strong>{template.name || '券名称'}</strong>
        {template.description && <span>{template.description}</span>}
        <span>{validity}</span>
      </div>
    </div>
  );
}
