import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { type AnyImport, type ImportDoor, rejectsHref } from '../../api/imports';
import { keys } from '../../api/keys';
import { cancelTask } from '../../api/tasks';
import { ConfirmInNumbers } from '../ConfirmInNumbers';
import { Refused } from '../Refused';

/** What somebody is told before they confirm or stop. */
export interface Telling {
  numbers: { label: string; value: string }[];
  warning: string;
  /** What stays of what was granted, when it is stopped. */
  stopping: string;
}

interface Props<One extends AnyImport> {
  door: ImportDoor<One>;
  one: One;
  telling: Telling;
}

/** What can be done with it now. */
export function Acts<One extends AnyImport>({ door, one, telling }: Props<One>) {
  const mayRun = useMay('import.run');
  const cache = useQueryClient();
  const refresh = async () => {
    await cache.invalidateQueries({ queryKey: [door.path] });
    await cache.invalidateQueries({ queryKey: keys.taskTray });
  };
  const going = useMutation({
    mutationFn: () => (one.findings ? door.run(one.id) : door.check(one.id)),
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
        <Button icon={<DownloadOutlined />} href={rejectsHref(door.path, one.id)}>
          下载拒绝清单
        </Button>
      )}
      {works && (
        <Popconfirm
          title="停下？"
          description={telling.stopping}
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
      {one.state === 'checked' && valid > 0 && (
        <Confirm door={door} one={one} telling={telling} onDone={refresh} />
      )}
      {(going.error ?? stopping.error) && <Refused error={going.error ?? stopping.error} />}
    </>
  );
}

function Confirm<One extends AnyImport>({
  door,
  one,
  telling,
  onDone,
}: Props<One> & { onDone: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const running = useMutation({
    mutationFn: () => door.run(one.id),
    onSuccess: async () => {
      setAsking(false);
      await onDone();
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        确认导入
      </Button>
      <ConfirmInNumbers
        open={asking}
        title={`导入「${one.fileName}」`}
        numbers={telling.numbers}
        warning={telling.warning}
        confirm="确认导入"
        working={running.isPending}
        error={running.error}
        onConfirm={() => running.mutate()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
