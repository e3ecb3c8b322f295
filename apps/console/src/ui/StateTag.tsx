import type { ReactNode } from 'react';

/** `bad` is for what went wrong, never for mere attention. */
export function StateTag({
  tone,
  children,
}: {
  tone: 'good' | 'calm' | 'busy' | 'bad';
  children: ReactNode;
}) {
  return <span className={`state-tag state-${tone}`}>{children}</span>;
}
