/**
 * Long work, at the root of the app: it goes on, and stays in sight, whatever page is open.
 * Nothing here survives a reload; what the server does by itself (a campaign) is found again in
 * its list.
 */
import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import { type LongWork, type Task, useTasks } from './useTasks';

type Run = (title: string, work: LongWork) => void;

const RunContext = createContext<Run>(() => undefined);
export const useLongWork = () => useContext(RunContext);

export function ProgressTrayProvider({ children }: { children: ReactNode }) {
  const { tasks, run, dismiss } = useTasks();
  return (
    <RunContext value={run}>
      {children}
      <Tray tasks={tasks} onDismiss={dismiss} />
    </RunContext>
  );
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
