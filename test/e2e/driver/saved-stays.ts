import type { StayRequest } from '@contract/stay-planning.ts';
import type { StayPlanView } from '@contract/stay-plans.ts';
import type { Program } from './profile.ts';

const COUNTIES = ['500101', '500102', '500110', '500111', '500114', '500116'] as const;

/** Two sets of the test's own and a hall in each of six counties; the sample's own sets stay at home. */
export async function stayWorld({ call }: Pick<Program, 'call'>) {
  const [base] = await call('fleet.bases');
  const create = async (register: string, values: Record<string, unknown>) =>
    (await call('registry.create', { register, values })).id;
  const setIds = [
    await create('exhibit-set', { name: '声光电磁', kind: 'stationed', edition: '甲', baseId: base?.id }),
    await create('exhibit-set', { name: '数学之美', kind: 'stationed', edition: '乙', baseId: base?.id }),
  ];
  const counties = await call('regions.counties');
  const venueIds: string[] = [];
  for (const countyCode of COUNTIES) {
    const county = counties.find(({ code }) => code === countyCode);
    const values = { name: `${county?.name}新馆`, kind: 'hall', countyCode, isVenue: true };
    venueIds.push(await create('site', { ...values, position: county?.position ?? [107, 30] }));
  }
  return { setIds, venueIds, countyCodes: [...COUNTIES] };
}

/** A plan of stays for 2027, or what `changes` say, in the world of the test, saved as a draft. */
export async function savedStays(
  program: Program,
  changes: Partial<StayRequest> = {},
): Promise<StayPlanView & { readonly id: string }> {
  const { call, page } = program;
  const { setIds, countyCodes } = await stayWorld(program);
  await page.evaluate(() => {
    Reflect.set(window, 'finished', new Promise((resolve) => window.kexun.on('stay-finished', resolve)));
  });
  const { jobId } = await call('stayPlanning.start', {
    kind: 'relay',
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    setIds,
    countyCodes,
    iterationLimit: 1_000,
    ...changes,
  });
  await page.evaluate(() => Reflect.get(window, 'finished'));
  const { id } = await call('stayPlans.saveResult', { jobId, name: '2027 年巡展' });
  return { ...(await call('stayPlans.get', { id })), id };
}
