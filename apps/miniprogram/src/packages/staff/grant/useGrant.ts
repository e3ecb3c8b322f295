import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { Coupon, CouponTemplate } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { confirm } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { useResource } from '../../../ui';
import { namedBy, served } from '../served-member';
import { useStoreChoice } from '../store-choice';

export const REASONS = ['等候致歉', '服务补偿', '到店礼遇', '活动赠送'] as const;

export function useGrant() {
  const member = served.use();
  const { store } = useStoreChoice(staffSession.useStaff());
  const [reason, setReason] = useState<string>(REASONS[0]);
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState<Coupon>();
  const granting = useIntention(staffApi.grantCoupon);
  const named = member && namedBy(member);
  const memberCode = named && 'memberCode' in named ? named.memberCode : undefined;

  const give = async (template: CouponTemplate) => {
    if (!store || !memberCode) return;
    const sure = await confirm({
      title: `发放「${template.name}」`,
      content: `发给 ${member?.glance.nickname || '这位会员'}，原因：${reason}`,
      confirmText: '发放',
    });
    if (!sure) return;
    setFailure(undefined);
    try {
      const { code: templateCode } = template;
      const grant = { memberCode, storeCode: store.code, templateCode, reason };
      setDone(await granting.run(grant));
    } catch (error) {
      setFailure(tell(error));
    }
  };
  return {
    resource: useResource(useCallback(() => staffApi.grantable(), [])),
    isPresent: memberCode !== undefined,
    reason,
    setReason,
    failure,
    done,
    give,
    busy: granting.busy,
    finish: () => Taro.navigateBack(),
  };
}
