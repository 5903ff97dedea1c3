/** Cases per property: `usual` in `npm test`; nightly runs set KEXUN_PROPERTY_RUNS=10000. */
export function propertyRuns(usual: number): number {
  return Number(process.env['KEXUN_PROPERTY_RUNS'] ?? usual);
}
