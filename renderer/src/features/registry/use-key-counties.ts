import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Codes of the counties on the list of national key counties. */
export function useKeyCounties(): ReadonlySet<string> {
  const { data: counties } = useQuery(queries.counties());
  return useMemo(
    () => new Set((counties ?? []).filter(({ isKeyCounty }) => isKeyCounty).map(({ code }) => code)),
    [counties],
  );
}
