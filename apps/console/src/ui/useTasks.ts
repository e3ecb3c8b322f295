import { useCallback, useRef, useState } from 'react';
import { sentenceOf } from '../api/errors';

export type Report = (done: number, total: number) => void;
/** Resolves to the closing sentence. */
export type LongWork = (report: Report) => Promise<string>;

export interface Task {
  id: number;
  title: string;
  percent: number;
  state: 'active' | 'success' | 'exception';
  sentence: string;
}

/** Long work and how far it is. A failure ends its task with a sentence, and nothing else. */
export function useTasks() {
  const [tasks, setTasks] = useState<Task[]>([]);
  const nextId = useRef(1);
  const run = useCallback((title: string, work: LongWork) => {
    const id = nextId.current++;
    const change = (part: Partial<Task>) =>
      setTasks((all) => all.map((task) => (task.id === id ? { ...task, ...part } : task)));
    setTasks((all) => [...all, { id, title, percent: 0, state: 'active', sentence: '正在进行…' }]);
    work((done, total) =>
      change({ percent: percentOf(done, total), sentence: `${done} / ${total}` }),
    )
      .then((sentence) => change({ percent: 100, state: 'success', sentence }))
      .catch((error: unknown) => change({ state: 'exception', sentence: sentenceOf(error) }));
  }, []);
  const dismiss = (id: number) => setTasks((all) => all.filter((task) => task.id !== id));
  return { tasks, run, dismiss };
}

function percentOf(done: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done * 100) / total));
}
