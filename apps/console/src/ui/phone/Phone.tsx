import type { ReactNode } from 'react';

/** A phone's frame, so that a preview is read as what the member will see. */
export function Phone({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="phone">
      <div className="phone-bar">{title}</div>
      <div className="phone-screen">{children}</div>
    </div>
  );
}
