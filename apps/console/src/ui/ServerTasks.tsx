import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { keys } from '../api/keys';
import { cancelTask, dismissTask, isOpen, taskTrayQuery } from '../api/tasks';
import type { TaskView } from '../api/types';
import { TrayTask } from './TrayTask';
import { endsOf, kindOf, percentOf, sentenceOf, toneOf } from './taskWords';

/** The signed-in person's long work on the server, found again after a reload or another sign-in. */
export function ServerTasks() {
  const { data: tasks = [] } = useQuery(taskTrayQuery);
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: keys.taskTray });
  const cancelling = useMutation({ mutationFn: cancelTask, onSettled: refresh });
  const dismissing = useMutation({ mutationFn: dismissTask, onSettled: refresh });
  useChanges(tasks);
  return tasks.map((task) => (
    <TrayTask
      key={task.id}
      title={task.title}
      percent={percentOf(task)}
      tone={toneOf(task)}
      sentence={sentenceOf(task)}
      acts={<Acts task={task} onCancel={() => cancelling.mutate(task.id)} />}
      onDismiss={isOpen(task) ? undefined : () => dismissing.mutate(task.id)}
    />
  ));
}

function Acts({ task, onCancel }: { task: TaskView; onCancel: () => void }) {
  return (
    <span className="tray-acts">
      {endsOf(task).map(({ label, to, href }) =>
        to ? (
          <Link key={label} to={to}>
            {label}
          </Link>
        ) : (
          <a key={label} href={href} download>
            {label}
          </a>
        ),
      )}
      {task.cancellable && (
        <Popconfirm
          title="停下这项任务？"
          description="已经做完的部分会保留。"
          okText="停下"
          cancelText="继续做"
          onConfirm={onCancel}
        >
          <Button type="link" size="small">
            取消
          </Button>
        </Popconfirm>
      )}
    </span>
  );
}

/** What a task has changed is read anew once it ends. */
function useChanges(tasks: TaskView[]): void {
  const cache = useQueryClient();
  const open = useRef(new Set<string>());
  useEffect(() => {
    for (const task of tasks) {
      const { changes } = kindOf(task);
      if (!isOpen(task) && open.current.delete(task.id) && changes)
        void cache.invalidateQueries({ queryKey: changes });
      if (isOpen(task)) open.current.add(task.id);
    }
  }, [tasks, cache]);
}
