/**
 * Long work, at the root of the app: it goes on, and stays in sight, whatever page is open.
 * A task reports how far it is and ends with a sentence. Nothing here survives a reload; what the
 * server does by itself (a campaign) is found again in its list.
 */
import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { sentenceOf } from '../api/errors';

export type Report = (done: number, total: number) => void;
/** Resolves to the closing sentence. */
export type LongWork = (report: Report) => Promise<string>;
type Run = (title: string, work: LongWork) => void;

interface Task {
  id: number;
  title: string;
  percent: number;
  state: 'active' | 'success' | 'exception';
  sentence: string;
}

const RunContext = createContext<Run>(() => undefined);
export const useLongWork = () => useContext(RunContext);

export function ProgressTrayProvider({ children }: { children: ReactNode }) {
  const [tasks, setTasks] = useState<Task[]>([]);
  const nextId = useRef(1);
  const run = useCallback<Run>((title, work) => {
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
  return (
    <RunContext value={run}>
      {children}
      <Tray tasks={tasks} onDismiss={dismiss} />
    </RunContext>
  );
}

function percentOf(done: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done * 100) / total));
}

function Tray({ tasks, onDismiss }: { tasks: Task[]; onDismiss: (id: number) => void }) {
  return (
    <section className="tray" aria-label="进行中的工作" aria-live="polite">
      {tasks.map((task) => (
        <div key={task.id} className="tray-task">
          <div className="tray-head">
            <strong>{task.title}</strong>
            {task.state !== 'active' && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={`收起「${task.title}」`}
                onClick={() => onDismiss(task.id)}
              />
            )}
          </div>
          <Progress
            percent={task.percent}
            status={task.state}
            size="small"
            aria-label={task.title}
          />
          <span className="tray-sentence">{task.sentence}</span>
        </div>
      ))}
    </section>
  );
}
