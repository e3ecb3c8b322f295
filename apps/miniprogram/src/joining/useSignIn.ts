import { useState } from 'react';
import { tell } from '../api/api-error';
import { toast } from '../platform';
import { memberSession } from '../session/member-session';

/** Back in after a log-out. */
export function useSignIn(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const signIn = async () => {
    setBusy(true);
    try {
      await memberSession.signIn();
      onDone();
    } catch (error) {
      toast(tell(error));
    }
    setBusy(false);
  };
  return { busy, signIn };
}
