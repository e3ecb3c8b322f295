/** Who is signed in, and what they may see. The server decides again on every call. */
import type { Permission } from '@shuke/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from './api/keys';
import { sessionQuery, signIn, signOut } from './api/session';

export function useMay(permission: Permission): boolean {
  return useQuery(sessionQuery).data?.permissions.includes(permission) ?? false;
}

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: (session) => cache.setQueryData(keys.me, session),
  });
}

/** Nothing that the former person saw stays in the cache. */
export function useSignOut(onError: (error: Error) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      cache.setQueryData(keys.me, null);
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
    },
    onError,
  });
}
