import type { CaravanNorm } from '@domain/indicator/caravan-norm.ts';
import { caravanFacts } from '../planning/registry-facts.ts';
import type { Readers } from '../ports/repositories.ts';

/** What is asked of each caravan in a year, as the registry says it. */
export function caravanNorms(read: Readers): readonly CaravanNorm[] {
  const facts = caravanFacts(read);
  return read.fleet.caravans().map(({ id, targetDays, target_km }) => ({
    id,
    targetDays,
    target_km,
    isRetired: facts.get(id)?.isRetired ?? false,
  }));
}
