import type { Permission } from '@shuke/shared';
import { type ReactNode, useEffect } from 'react';
import { useMay } from '../access';
import { EmptyState } from '../ui/EmptyState';

/** Says kindly that a page isn't theirs; the server is what refuses. */
export function Guarded({
  permission,
  title,
  children,
}: {
  permission: Permission;
  title: string;
  children: ReactNode;
}) {
  const may = useMay(permission);
  useEffect(() => {
    document.title = `${title} · 熟客`;
  }, [title]);
  if (may) return children;
  return (
    <EmptyState
      title={`没有「${title}」的权限`}
      next="需要查看时，请联系品牌负责人为您的岗位开通。"
    />
  );
}
