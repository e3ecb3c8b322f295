import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/keys';
import type { CouponTemplate } from '../../api/types';
import { changeTemplateState } from '../../api/writes';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';

type State = CouponTemplate['state'];

const ACTS: Record<State, { title: string; warning: string; done: string; danger?: boolean }> = {
  active: {
    title: '恢复发放',
    warning: '领券中心、活动和店员又可以发这张券。',
    done: '已恢复发放',
  },
  paused: {
    title: '暂停发放',
    warning: '所有渠道停止发放，随时可以恢复。会员手里的券照常使用。',
    done: '已暂停发放',
  },
  retired: {
    title: '停用模板',
    warning: '停用后不能恢复，也不再发放。会员手里的券照常使用到期。',
    done: '已停用',
    danger: true,
  },
};
const NEXT: Record<State, State[]> = {
  active: ['paused', 'retired'],
  paused: ['active', 'retired'],
  retired: [],
};

/** Pauses, resumes and retires, after saying what that means. */
export function StateActions({ template }: { template: CouponTemplate }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState<State>();
  const changing = useMutation({
    mutationFn: (state: State) => changeTemplateState(template.code, state),
    onSuccess: async (_, state) => {
      message.success(ACTS[state].done);
      setWanted(undefined);
      await cache.invalidateQueries({ queryKey: keys.couponTemplates });
    },
  });
  const act = wanted && ACTS[wanted];
  const out = template.issued - template.redeemed - template.expired - template.voided;
  return (
    <>
      {NEXT[template.state].map((state) => (
        <Button key={state} danger={ACTS[state].danger ?? false} onClick={() => setWanted(state)}>
          {ACTS[state].title}
        </Button>
      ))}
      {wanted && act && (
        <ConfirmInNumbers
          open
          title={`${act.title}「${template.name}」`}
          numbers={[
            { label: '已发出', value: `${count(template.issued)} 张` },
            { label: '会员手里还有', value: `${count(Math.max(0, out))} 张` },
          ]}
          warning={act.warning}
          confirm={act.title}
          danger={act.danger ?? false}
          working={changing.isPending}
          error={changing.error}
          onConfirm={() => changing.mutate(wanted)}
          onCancel={() => setWanted(undefined)}
        />
      )}
    </>
  );
}
