import type { PlanningRequest } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import { expect } from 'vitest';
import { testContainer } from './container.ts';

const PERIOD = { periodStart: '2026-12-01', periodEnd: '2026-12-18' };
/** Both go out from different bases. */
export const CARAVANS = ['caravan-1', 'caravan-3'];

/** Without these weights nothing but what is kept holds a visit where it is. */
const CHANGES_ARE_FREE = { changeDayWeight: 0, changeCaravanWeight: 0, droppedWeight: 0 };

/**
 * The program on a fresh sample with a saved draft of three weeks for two caravans, with fewer days than there are
 * sites, so that some are left out. Few iterations made it: a run that may change it finds much to improve.
 */
export async function roughDraft(
  solverWorker: URL,
  counties: readonly string[] = ['江北区', '渝北区', '城口县'],
  weights: PlanningRequest['rules'] = CHANGES_ARE_FREE,
) {
  const program = testContainer({ solverWorker });
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const sites = (await client.sites.list({})).filter(({ countyName }) => counties.includes(countyName));
  const request: PlanningRequest = {
    ...PERIOD,
    caravanIds: [...CARAVANS],
    siteIds: sites.map(({ id }) => id),
    rules: { normWeight: 0, maxVisitsPerDay: 2, marketDays: 'ignore', ...weights },
    iterationLimit: 500,
    searches: 2,
  };
  const run = async (changes: Partial<PlanningRequest>) => {
    const finished = program.nextEvent('solve-finished');
    const { jobId } = await client.planning.start({ ...request, ...changes });
    expect(await finished).toEqual({ jobId, state: 'done', error: null });
    const plan = await client.planning.result({ jobId });
    return { jobId, plan };
  };
  const save = async (jobId: string) => {
    const { id } = await client.plans.saveResult({ jobId, name: 'A' });
    return client.plans.get({ id });
  };
  const first = await run({ iterationLimit: 1, searches: 1 });
  const base = await save(first.jobId);
  return {
    ...program,
    request,
    run,
    save,
    base,
    again: (only: PlanningRequest['only'], from: PlanView = base) =>
      run({ basePlanId: from.id ?? '', ...(only ? { only } : {}), seed: 7 }),
    edit: async (...edits: Parameters<typeof client.plans.edit>[0]['edits']) => {
      const { version } = await client.plans.get({ id: base.id! });
      await client.plans.edit({ id: base.id!, version, edits });
      return client.plans.get({ id: base.id! });
    },
  };
}
