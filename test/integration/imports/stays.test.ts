import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { importAll } from '../../helpers/import-table.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

/** A sample with a hall of its own, and a way to bring in a table that an office wrote. */
async function office() {
  const program = testContainer({ importWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const make = async (name: string, isVenue: boolean) => {
    const values = { name, kind: 'hall', countyCode: '500101', position: [108.4, 30.8], isVenue };
    return (await program.client.registry.create({ register: 'site', values })).id;
  };
  const hall = await make('新区文化馆', true);
  const bring = (register: RegisterId, lines: string) => {
    const path = join(program.folder, `${register}.csv`);
    writeFileSync(path, lines);
    return importAll(program, register, path, { apply: true });
  };
  return { read: () => program.container.session.read().stays, hall, make, bring };
}

describe('tables that offices write', () => {
  it('bring terms of a venue, with their words for days and holidays', async () => {
    const { read, hall, bring } = await office();
    const { preview } = await bring(
      'venue-terms',
      '接展场馆,每周开放日,法定节假日,档期,提前天数,最长展期\n新区文化馆,星期三至星期天,闭馆,2027-03-01~2027-06-30 春季,40,75\n',
    );
    expect(preview.counts).toMatchObject({ added: 1, faulty: 0, review: 0 });
    expect(
      read()
        .venueTerms()
        .find(({ siteId }) => siteId === hall),
    ).toEqual({
      siteId: hall,
      weekdays: [3, 4, 5, 6, 7],
      holidays: 'closed',
      season: 'any',
      windows: [{ start: '2027-03-01', end: '2027-06-30', reason: '春季' }],
      lead_d: 40,
      install_d: null,
      minOpen_d: null,
      maxOpen_d: 75,
      strike_d: null,
    });
  });

  it('are refused row by row with the reason', async () => {
    const { bring } = await office();
    const { preview } = await bring(
      'stay-record',
      '展览名称,区县,开展时间,闭展时间,展出天数,参观人次,学生人次\n光,万州区,2026-03-01,2026-02-01,,,\n电,万州区,2026-03-01,2026-03-10,11,5,6\n',
    );
    expect(preview.rows.map(({ reason }) => reason)).toEqual([
      '闭展日期：结束早于开始',
      '开放天数：超出范围 0–10；其中学校团体：超出范围 0–5',
    ]);
  });

  it('name no site that is not a venue', async () => {
    const { bring, make } = await office();
    await make('新区小学', false);
    const { preview } = await bring('venue-terms', '场馆\n新区小学\n');
    expect(preview.rows[0]?.reason).toContain('不是场馆');
  });
});
