import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

interface RegionNames {
  /** Name of a county; its code while it is not known. */
  readonly county: (code: string) => string;
  /** Null for what is no prefecture, as the province over counties that it governs itself. */
  readonly prefecture: (code: string) => string | null;
}

/** Names of counties and prefectures by code. By GB/T 2260 the first four digits of a county are its prefecture. */
export function useRegionNames(): RegionNames {
  const { data } = useQuery(queries.counties());
  return useMemo(() => {
    const counties = new Map((data ?? []).map(({ code, name }) => [code, name]));
    const prefectures = new Map(
      (data ?? []).map(({ code, prefectureName }) => [`${code.slice(0, 4)}00`, prefectureName]),
    );
    return {
      county: (code) => counties.get(code) ?? code,
      prefecture: (code) => prefectures.get(code) ?? null,
    };
  }, [data]);
}
