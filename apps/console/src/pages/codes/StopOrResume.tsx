import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { resumeCodeBatch, stopCodeBatch } from '../../api/codes';
import { keys } from '../../api/keys';
import type { CodeBatch } from '../../api/types';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';
import { usableOf } from './words';

export function StopOrResume({ batch }: { batch: CodeBatch }) {
  const [asking, setAsking] = useState(false);
  const cache = useQueryClient();
  const moving = useMutation({
    mutationFn: () =>
      batch.state === 'active' ? stopCodeBatch(batch.id) : resumeCodeBatch(batch.id),
    onSuccess: async () => {
      setAsking(false);
      await cache.invalidateQueries({ queryKey: keys.codeBatches });
    },
  });
  if (!useMay('code.edit')) return null;
  if (batch.state === 'stopped') {
    return (
      <Button loading={moving.isPending} onClick={() => moving.mutate()}>
        恢复使用
      </Button>
    );
  }
  const usable = usableOf(batch);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        停用
      </Button>
      <ConfirmInNumbers
        open={asking}
        danger
        title={`停用「${batch.name}」`}
        numbers={[
          { label: '已使用，券仍有效', value: `${count(batch.used)} 张` },
          {
            label: '还没用，将不能兑换',
            value: usable === null ? '全部' : `${count(Math.max(0, usable - batch.used))} 个`,
          },
        ]}
        warning="停用立刻生效，随时可以恢复。"
        confirm="停用这批码"
        working={moving.isPending}
        error={moving.error}
        onConfirm={() => moving.mutate()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
