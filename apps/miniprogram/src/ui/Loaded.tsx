import type { ReactNode } from 'react';
import { ErrorState } from './Notice';
import { SkeletonRows } from './Skeleton';
import type { Resource } from './use-resource';

/** The states of a page: loading, failed, empty, ready. */
export function Loaded<T>({
  resource,
  skeleton = <SkeletonRows />,
  isEmpty,
  empty,
  children,
}: {
  resource: Resource<T>;
  skeleton?: ReactNode;
  isEmpty?: (value: T) => boolean;
  empty?: ReactNode;
  children: (value: T) => ReactNode;
}) {
  if (resource.state === 'loading') return <>{skeleton}</>;
  if (resource.state === 'failed') {
    return <ErrorState error={resource.error} onRetry={resource.reload} />;
  }
  if (isEmpty?.(resource.value)) return <>{empty}</>;
  return <>{children(resource.value)}</>;
}
