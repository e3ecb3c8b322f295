import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../api/keys';
import { countingQuery, countLiability } from '../../api/liability';

const OPEN = ['waiting', 'running'];

/** Counting anew takes a while and goes on when the page is left. */
export function useCounting() {
  const cache = useQueryClient();
  const started = useMutation({ mutationFn: countLiability });
  const { data: task } = useQuery(countingQuery(started.data?.taskId));
  const busy = started.isPending || (task !== undefined && OPEN.includes(task.state));
  useEffect(() => {
    if (task?.state === 'done') cache.invalidateQueries({ queryKey: keys.liability });
  }, [task?.state, cache]);
  return {
    busy,
    error: started.error,
    label: busy ? progressOf(task) : '重新统计',
    start: () => started.mutate(),
  };
}

function progressOf(task: { done: number; total: number | null } | undefined): string {
  if (!task?.total) return '正在统计';
  return `正在统计 ${Math.floor((task.done * 100) / task.total)}%`;
}
