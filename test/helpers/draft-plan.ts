import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { Plan } from '@domain/plan/plan.ts';
import { aPlan } from '../fixtures/builders.ts';
import { testContainer } from './container.ts';

/** The program on a fresh sample of Chongqing with an empty draft of three weeks for two caravans. */
export async function emptyDraft(
  changes: Partial<Plan> = {},
  options: Parameters<typeof testContainer>[0] = {},
) {
  const program = testContainer(options);
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const plan = aPlan({
    id: 'plan-1',
    periodStart: '2026-12-01',
    periodEnd: '2026-12-18',
    caravanIds: ['caravan-1', 'caravan-3'],
    tours: [],
    omissions: [],
    ...changes,
  });
  program.container.session
    .store()
    .run({ name: 'plan.save', params: { name: plan.name, number: plan.number } }, (write) =>
      write.plans.insert(plan),
    );
  const get = () => client.plans.get({ id: plan.id });
  const sites = await client.sites.list({});
  return {
    ...program,
    get,
    sites,
    edit: async (...edits: readonly PlanEditInput[]) => {
      const { version } = await get();
      await client.plans.edit({ id: plan.id, version, edits: [...edits] });
      return get();
    },
    violations: () => client.plans.violations({ id: plan.id }),
  };
}
