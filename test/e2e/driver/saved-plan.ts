import type { PlanView } from '@contract/plans.ts';
import type { Program } from './profile.ts';

/** A plan of caravans for December, made from all sites of the sample and saved as a draft. */
export async function savedPlan(
  program: Program,
  caravanIds: readonly string[] = ['caravan-1', 'caravan-2'],
): Promise<PlanView & { readonly id: string }> {
  const sites = await program.call('sites.list');
  await program.page.evaluate(() => {
    Reflect.set(window, 'finished', new Promise((resolve) => window.kexun.on('solve-finished', resolve)));
  });
  const { jobId } = await program.call('planning.start', {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-31',
    caravanIds: [...caravanIds],
    siteIds: sites.map(({ id }) => id),
    iterationLimit: 500,
  });
  await program.page.evaluate(() => Reflect.get(window, 'finished'));
  const { id } = await program.call('plans.saveResult', { jobId, name: '十二月行程' });
  return { ...(await program.call('plans.get', { id })), id };
}
