import type { ReactNode } from 'react';

export interface PhoneButtonProps {
  className?: string | undefined;
  disabled?: boolean | undefined;
  /** A phone code: five minutes, one use; each costs the brand money. */
  onCode: (code: string) => void;
  onRefused: () => void;
  children: ReactNode;
}
