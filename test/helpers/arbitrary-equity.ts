import type { GroupedUnit } from '@domain/equity/decomposition.ts';
import fc from 'fast-check';

/** A county as a report has it; populations from hamlets to cities, some missing, some 0. */
const county = fc.record({
  quantity: fc.oneof(fc.nat(40), fc.double({ min: 0, max: 1_000, noNaN: true, noDefaultInfinity: true })),
  people: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000_000 })), { freq: 6 }),
  wait_d: fc.option(fc.nat(4_000), { freq: 5 }),
  isKey: fc.boolean(),
  group: fc.constantFrom('甲', '乙', '丙', '丁'),
});
export type County =
  typeof county extends fc.Arbitrary<infer T> ? T & { readonly code: string; readonly name: string } : never;
export const counties: fc.Arbitrary<County[]> = fc
  .array(county, { maxLength: 60 })
  .map((list) => list.map((each, index) => ({ ...each, code: String(500_100 + index), name: `${index}县` })));

/** Units with values that are whole or not, of which some are 0 and some are equal, and weights of all sizes. */
export const values = fc.oneof(fc.nat(30), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
export const weightedUnits: fc.Arbitrary<GroupedUnit[]> = fc
  .array(
    fc.record({
      value: values,
      weight: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3_000_000 })),
      group: fc.constantFrom('甲', '乙', '丙'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) => list.map((each, index) => ({ ...each, code: String(index) })));

/** Whether two numbers are equal but for the rounding of numbers of the size of `scale`. */
export function isNear(a: number, b: number, scale = Math.max(a, b)): boolean {
  return Math.abs(a - b) <= 1e-12 * scale + 1e-14;
}
