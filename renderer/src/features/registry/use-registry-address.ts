import type { RegisterId } from '@domain/registry/register-id.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RegistrySearch } from './registry-search.ts';

/** The address of the registry and its changes; every change takes the place of the address before. */
export function useRegistryAddress() {
  const search = useSearch({ from: '/registry' });
  const navigate = useNavigate({ from: '/registry' });
  const change = useCallback(
    (changes: Partial<RegistrySearch>) =>
      void navigate({ search: (before) => ({ ...before, ...changes }), replace: true }),
    [navigate],
  );
  const select = useCallback((record: string | undefined) => change({ record, create: undefined }), [change]);
  /** Another register begins without the filters of the one before. */
  const openRegister = useCallback(
    (register: RegisterId) => void navigate({ search: { register } }),
    [navigate],
  );
  const register: RegisterId = search.register ?? 'site';
  return { search, register, change, select, openRegister };
}
