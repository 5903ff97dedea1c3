import { CallError } from '@contract/define.ts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type CountyShapes, type CountyTopology, readCountyShapes } from './county-shapes.ts';

async function loadCountyShapes(provinceCode: string): Promise<CountyShapes> {
  const file = `geo/${provinceCode}/counties.topo.json`;
  const damaged = () => new CallError('map', { code: 'E5001', params: { file }, ref: '' });
  const response = await fetch(`/${file}`);
  if (!response.ok) throw damaged();
  try {
    return readCountyShapes(provinceCode, (await response.json()) as CountyTopology);
  } catch (cause) {
    throw Object.assign(damaged(), { cause });
  }
}

/** The counties of a province, read once from the program's own files. */
export function useCountyShapes(provinceCode: string | undefined): UseQueryResult<CountyShapes> {
  return useQuery({
    queryKey: ['geography', provinceCode],
    queryFn: () => loadCountyShapes(provinceCode ?? ''),
    enabled: provinceCode !== undefined,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
