import type { PlanView } from '@contract/plans.ts';
import { isRepairable } from '@domain/plan/violation.ts';
import { acceptedEdits } from '@renderer/features/planning/replan/accepted-edits.ts';
import { changeRows } from '@renderer/features/planning/replan/change-rows.ts';
import { changesAgainst } from '@renderer/features/planning/replan/plan-changes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roughDraft } from '../../helpers/rough-draft.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const shapeOf = ({ tours }: PlanView) =>
  tours.map(({ caravanId, date, night, stops }) => ({
    caravanId,
    date,
    night: night?.lodgingId ?? null,
    sites: stops.map(({ siteId }) => siteId),
  }));

/** Where each site is. */
const placesOf = (plan: PlanView) =>
  new Map(
    plan.tours.flatMap(({ caravanId, date, stops }) =>
      stops.map(({ siteId }) => [siteId, `${caravanId} ${date}`]),
    ),
  );

async function replanned() {
  const program = await roughDraft(worker.url);
  const { plan } = await program.again(undefined);
  const rows = changeRows(plan, changesAgainst(program.base, plan));
  expect(rows.length).toBeGreaterThan(3);
  return { ...program, result: plan, rows };
}

describe('differences of a new result taken over into the plan it was made from', () => {
  it('make it the result when all are, with the same times and without a broken rule', async () => {
    const { client, base, result, rows, edit } = await replanned();
    const plan = await edit(...acceptedEdits(base, result, new Set(rows.map(({ key }) => key))));
    expect(shapeOf(plan)).toEqual(shapeOf(result));
    expect(plan.totals).toEqual(result.totals);
    expect((await client.plans.violations({ id: base.id! })).filter(isRepairable)).toEqual([]);
  });

  it('move only what is chosen, as one step that can be undone', async () => {
    const { client, base, result, rows, edit } = await replanned();
    const chosen = rows.filter((_, index) => index % 2 === 0);
    const plan = await edit(...acceptedEdits(base, result, new Set(chosen.map(({ key }) => key))));
    const taken = new Set(chosen.map(({ siteId }) => siteId));
    const [was, becomes, is] = [base, result, plan].map(placesOf) as [
      ReturnType<typeof placesOf>,
      ReturnType<typeof placesOf>,
      ReturnType<typeof placesOf>,
    ];
    for (const siteId of new Set([...was.keys(), ...becomes.keys()])) {
      expect(is.get(siteId)).toBe((taken.has(siteId) ? becomes : was).get(siteId));
    }
    await client.history.undo({});
    expect(shapeOf(await client.plans.get({ id: base.id! }))).toEqual(shapeOf(base));
  });
});
