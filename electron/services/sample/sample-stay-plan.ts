import { applyStayEdits } from '@domain/stay/apply-stay-edits.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { stayExplainer } from '@domain/stay-planning/explain-stays.ts';
import { stayEditing } from '@domain/stay-planning/stay-editing.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { ENGINE_VERSION } from '@engine';
import type { Readers } from '../ports/repositories.ts';
import type { DataRow } from '../ports/resources.ts';
import { collectStayInput } from '../stays/stay-input.ts';
import { type StayScope } from '../stays/stay-scope.ts';
import { SAMPLE_TODAY } from './sample-profile.ts';

/** Table of the stays that the plan of the sample has; `npm run seed -- --stays` writes it. */
export const SAMPLE_STAYS_TABLE = 'sample-stays';
/** How that table was made. */
export const SAMPLE_STAYS_RUN = { seed: 1, iterations: 4_000 } as const;

/** What the stay plan of the sample is about: the two years to come, all its stationed sets, every county with a venue. */
export function sampleStayInput(read: Readers): {
  readonly scope: StayScope;
  readonly input: StayPlanningInput;
} {
  const venued = new Set(read.stays.venues().map(({ countyCode }) => countyCode));
  const scope: StayScope = {
    kind: 'relay',
    periodStart: '2027-01-01',
    periodEnd: '2028-12-31',
    setIds: read.stays
      .sets()
      .filter(({ edition }) => edition !== '')
      .map(({ id }) => id),
    countyCodes: [...venued].sort(),
    rules: DEFAULT_STAY_RULES,
    pins: [],
    forbidden: [],
    exchange: null,
    earlier: [],
    only: null,
  };
  return { scope, input: collectStayInput(read, scope, SAMPLE_TODAY) };
}

/** The stay plan of the sample from its table; null when the table is about another sample, of another seed. */
export function sampleStayPlan(read: Readers, rows: readonly DataRow[]): StayPlan | null {
  const { scope, input } = sampleStayInput(read);
  const venues = new Set(input.venues.map(({ id }) => id));
  if (!rows.every(({ venue_id: venueId = '' }) => venues.has(venueId))) return null;
  let count = 0;
  const stays = applyStayEdits(
    [],
    rows.map(
      ({
        set_id: setId = '',
        county_code: countyCode = '',
        venue_id: venueId = '',
        open = '',
        close = '',
      }) => ({
        kind: 'add',
        setId,
        countyCode,
        venueId,
        open,
        close,
      }),
    ),
    stayEditing(input, () => `sample-stay-${(count += 1)}`),
  );
  const explainer = stayExplainer(input, stays);
  const { kind, periodStart, periodEnd, setIds, countyCodes, rules, pins, forbidden, exchange } = scope;
  const { seed, iterations } = SAMPLE_STAYS_RUN;
  return {
    id: 'sample-stay-plan',
    number: 1,
    name: '2027–2028 接力巡展（样例）',
    kind,
    state: 'draft',
    periodStart,
    periodEnd,
    setIds,
    countyCodes,
    rules,
    conditions: { pins, forbidden, exchange, basePlanId: null },
    provenance: {
      engineVersion: ENGINE_VERSION,
      seed,
      iterations,
      iterationLimit: iterations,
      elapsed_ms: 0,
      stopReason: 'iterations',
      searches: 1,
      edits: 0,
    },
    createdAt: `${SAMPLE_TODAY}T00:00:00.000Z`,
    isSample: true,
    stays,
    omissions: explainer.omitted.map((code) => explainer.likelyOmissionOf(code)),
  };
}
