import type { Permission } from '@shuke/shared';
import type { ComponentType, ReactNode } from 'react';

export interface PageEntry {
  path: string;
  title: string;
  permission: Permission;
  page: () => Promise<{ default: ComponentType }>;
  /** Pages without one are reached from another page. */
  menu?: {
    group: string;
    icon: ReactNode;
    /** What waits for somebody there. */
    badge?: ComponentType;
  };
}
