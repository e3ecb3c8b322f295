import { useState } from 'react';
import { memberSession } from '../session/member-session';

/** Opens the join sheet at the first tap that needs membership; members pass. */
export function useJoinGate() {
  const [open, setOpen] = useState(false);
  const person = memberSession.usePerson();
  return {
    open,
    show: () => setOpen(true),
    close: () => setOpen(false),
    /** Runs `action` inside the tap's handler for a member, or asks a visitor to join. */
    forMembers: (action: () => void) => {
      if (person.kind === 'member') action();
      else setOpen(true);
    },
  };
}

export type JoinGate = ReturnType<typeof useJoinGate>;
