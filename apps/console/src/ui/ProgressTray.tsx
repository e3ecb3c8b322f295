/**
 * Long work in sight, whatever page is open. What the browser itself does (an export of a list)
 * ends with a reload; what the server does is `server`, and is found again.
 */
import { createContext, type ReactNode, useContext } from 'react';
import { TrayTask } from './TrayTask';
import { type LongWork, useTasks } from './useTasks';

type Run = (title: string, work: LongWork) => void;

const RunContext = createContext<Run>(() => undefined);
export const useLongWork = () => useContext(RunContext);

export function ProgressTrayProvider({
  children,
  server,
}: {
  children: ReactNode;
  server?: ReactNode;
}) {
  const { tasks, run, dismiss } = useTasks();
  return (
    <RunContext value={run}>
      {children}
      <section className="tray" aria-label="进行中的工作" aria-live="polite">
        {server}
        {tasks.map(({ id, title, percent, state, sentence }) => (
          <TrayTask
            key={id}
            title={title}
            percent={percent}
            tone={state}
            sentence={sentence}
            onDismiss={state === 'active' ? undefined : () => dismiss(id)}
          />
        ))}
      </section>
    </RunContext>
  );
}
