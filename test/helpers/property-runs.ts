/** Cases per property: `usual` in `npm test`; long runs set KEXUN_PROPERTY_RUNS=10000 and KEXUN_PROPERTY_SEED=random. */
export function propertyRuns(usual: number): number {
  return Number(process.env['KEXUN_PROPERTY_RUNS'] ?? usual);
}
