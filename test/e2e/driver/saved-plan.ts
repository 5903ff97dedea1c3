import type { PlanView } from '@contract/plans.ts';
import type { Page } from '@playwright/test';
import type { Caller } from './caller.ts';

export type SavedPlan = PlanView & { readonly id: string };

interface Running {
  readonly page: Page;
  readonly call: Caller;
}

/** A plan of caravans for December, made from all sites of the sample, or those given, and saved as a draft; `maxNights` in a row away. */
export async function savedPlan(
  { page, call }: Running,
  caravanIds: readonly string[] = ['caravan-1', 'caravan-2'],
  maxNights?: number,
  siteIds?: readonly string[],
): Promise<SavedPlan> {
  const sites = await call('sites.list');
  await page.evaluate(() => {
    Reflect.set(window, 'finished', new Promise((resolve) => window.kexun.on('solve-finished', resolve)));
  });
  const { jobId } = await call('planning.start', {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-31',
    caravanIds: [...caravanIds],
    siteIds: [...(siteIds ?? sites.map(({ id }) => id))],
    iterationLimit: 500,
    ...(maxNights === undefined ? {} : { rules: { maxNights } }),
  });
  await page.evaluate(() => Reflect.get(window, 'finished'));
  const { id } = await call('plans.saveResult', { jobId, name: '十二月行程' });
  return { ...(await call('plans.get', { id })), id };
}

/** The only plan of the workspace. */
export async function onlyPlan({ call }: Running): Promise<SavedPlan> {
  const [plan, ...others] = await call('plans.list');
  if (!plan || others.length > 0) throw new Error('the workspace has not exactly one plan');
  return { ...(await call('plans.get', { id: plan.id })), id: plan.id };
}
