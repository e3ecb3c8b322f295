import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { keys } from '../../api/keys';
import { checkImport, rejectsHref, runImport } from '../../api/pointsImports';
import { cancelTask } from '../../api/tasks';
import type { PointsImport } from '../../api/types';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';
import { Refused } from '../../ui/Refused';

/** What can be done with it now. */
export function Acts({ one }: { one: PointsImport }) {
  const mayRun = useMay('import.run');
  const cache = useQueryClient();
  const refresh = async () => {
    await cache.invalidateQueries({ queryKey: keys.pointsImports });
    await cache.invalidateQueries({ queryKey: keys.taskTray });
  };
  const going = useMutation({
    mutationFn: () => (one.findings ? runImport(one.id) : checkImport(one.id)),
    onSettled: refresh,
  });
  const stopping = useMutation({
    mutationFn: () => cancelTask(one.taskId ?? ''),
    onSettled: refresh,
  });
  if (!mayRun) return null;
  const { rejected = 0, valid = 0 } = one.findings ?? {};
  const works = one.state === 'checking' || one.state === 'importing';
  return (
    <>
      {one.findings && rejected > 0 && one.state !== 'expired' && (
        <Button icon={<DownloadOutlined />} href={rejectsHref(one.id)}>
          下载拒绝清单
        </Button>
      )}
      {works && (
        <Popconfirm
          title="停下？"
          description="已经入账的积分会保留，以后可以继续。"
          okText="停下"
          cancelText="继续做"
          onConfirm={() => stopping.mutate()}
        >
          <Button loading={stopping.isPending}>停下</Button>
        </Popconfirm>
      )}
      {one.state === 'stopped' && (
        <Button type="primary" loading={going.isPending} onClick={() => going.mutate()}>
          继续
        </Button>
      )}
      {one.state === 'checked' && valid > 0 && <Confirm one={one} onDone={refresh} />}
      {(going.error ?? stopping.error) && <Refused error={going.error ?? stopping.error} />}
    </>
  );
}

function Confirm({ one, onDone }: { one: PointsImport; onDone: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const running = useMutation({
    mutationFn: () => runImport(one.id),
    onSuccess: async () => {
      setAsking(false);
      await onDone();
    },
  });
  const { valid = 0, members = 0, points = 0, known = 0, rejected = 0 } = one.findings ?? {};
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        确认导入
      </Button>
      <ConfirmInNumbers
        open={asking}
        title={`导入「${one.fileName}」`}
        numbers={[
          { label: '入账积分', value: `${count(points)} 分` },
          { label: '得到积分的会员', value: `${count(members)} 位` },
          { label: '笔数', value: `${count(valid)} 笔` },
          { label: '以前已导入，不再入账', value: `${count(known)} 行` },
          { label: '被拒绝，不入账', value: `${count(rejected)} 行` },
        ]}
        warning="入账后会员马上能用，也能在积分明细里看到。要收回只能逐位调整积分。"
        confirm="确认导入"
        working={running.isPending}
        error={running.error}
        onConfirm={() => running.mutate()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
