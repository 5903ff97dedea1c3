import { testContainer } from './container.ts';

/** The sample of Chongqing, and a run for one caravan over two weeks to the sites around its base. */
export async function openNearRun(options: {
  readonly solverWorker: URL;
  readonly workspaceFolder?: string;
}) {
  const program = testContainer(options);
  program.container.opener.openStandardSample('500000');
  const { client, nextEvent } = program;
  const sites = await client.sites.list({});
  const near = sites.filter(({ countyName }) => countyName === '渝北区');
  const request = {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-11',
    caravanIds: ['caravan-1'],
    siteIds: near.map(({ id }) => id),
    iterationLimit: 500,
  };
  const run = async (changes: Partial<typeof request> = {}) => {
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({ ...request, ...changes });
    return { jobId, event: await finished };
  };
  return { ...program, sites, near, request, run, path: () => program.container.session.store().path };
}
