import type { ReactNode } from 'react';

export interface ShareButtonProps {
  className?: string | undefined;
  /** The page that the friend opens; in WeChat the page's own useShareAppMessage says it. */
  path: string;
  onShared: (how: string) => void;
  children: ReactNode;
}
