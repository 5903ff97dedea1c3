import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messyRows } from '../../fixtures/imports/messy-places.ts';
import { testContainer } from '../../helpers/container.ts';
import { importAll } from '../../helpers/import-table.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

describe('a messy list of 500 places', () => {
  it('is matched by at least 95 % without asking, and never wrongly', async () => {
    const rows = messyRows();
    const program = testContainer({ importWorker: worker.url });
    program.container.opener.openStandardSample('500000');
    const path = join(program.folder, 'messy.csv');
    writeFileSync(
      path,
      `学校名称,所在区县,乡镇（街道）\r\n${rows.map((row) => `${row.name},${row.county},${row.township}`).join('\r\n')}`,
    );
    const { preview, applied } = await importAll(program, 'site', path, { apply: true });
    const { rows: sites } = await program.client.registry.list({ register: 'site' });
    const at = (id: string) => REGISTERS.site.fields.findIndex((field) => field.id === id);
    const found = new Map(
      sites.map(({ values }) => [values[at('name')], [values[at('countyCode')], values[at('townshipCode')]]]),
    );
    const wrong = rows.filter((row) => {
      const place = found.get(row.name);
      return place !== undefined && (place[0] !== row.countyCode || place[1] !== row.townshipCode);
    });
    const missed = rows.filter((row) => !found.has(row.name));
    expect(wrong).toEqual([]);
    expect(applied?.added).toBe(rows.length - missed.length);
    expect(
      missed.map(({ how }) => how).filter((how) => how !== 'wrong letter' && how !== 'county missing'),
    ).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(25);
    // What is not sure is asked for, with candidates.
    expect(preview.counts.review).toBeGreaterThan(0);
    for (const { candidates } of preview.questions) expect(candidates.length).toBeGreaterThan(0);
  });
});
