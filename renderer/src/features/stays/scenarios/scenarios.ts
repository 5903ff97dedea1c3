import type { StayScenarioInput } from '@contract/stay-planning.ts';

export const SCENARIO_KINDS = ['more-sets', 'open-days', 'more-crew'] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** What is ticked, and how much of it. */
export type ScenarioDraft = Readonly<
  Record<ScenarioKind, { readonly isOn: boolean; readonly amount: number }>
>;

export const USUAL_SCENARIOS: ScenarioDraft = {
  'more-sets': { isOn: true, amount: 1 },
  'open-days': { isOn: true, amount: 45 },
  'more-crew': { isOn: true, amount: 1 },
};

/** Days by which a stay may be open longer or shorter than the days asked for. */
const OPEN_SLACK_D = 5;

/** What is worked out: the plan as it is set up first, then what is ticked. */
export function scenariosOf(
  draft: ScenarioDraft,
  kinds: readonly ScenarioKind[] = SCENARIO_KINDS,
): readonly StayScenarioInput[] {
  return [
    { kind: 'as-is' },
    ...kinds.filter((kind) => draft[kind].isOn).map((kind) => scenario(kind, draft[kind].amount)),
  ];
}

function scenario(kind: ScenarioKind, amount: number): StayScenarioInput {
  if (kind === 'open-days')
    return {
      kind,
      min_d: Math.max(1, amount - OPEN_SLACK_D),
      max_d: Math.min(366, amount + OPEN_SLACK_D),
    };
  return { kind, count: amount };
}
