import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableWriter } from '@adapters/export/data-table.ts';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { text } from '@services/reports/workbook.ts';
import { testContainer } from '../../helpers/container.ts';
import { buildImportWorker, type WorkerBundle } from '../../helpers/worker-bundle.ts';

const ROWS = 20_000;

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await buildImportWorker();
});
afterAll(() => worker.remove());

describe('20,000 rows', () => {
  it('are read, checked and brought in within 10 s, with progress, and the program answers meanwhile', async () => {
    const program = testContainer({ importWorker: worker.url });
    program.container.opener.openStandardSample('500000');
    const { counties, townships } = createResourceFiles('resources').geography('500000');
    const names = new Map(counties.map(({ code, name }) => [code, name]));
    const column = (header: string) => ({ header, width: 12, isWrapped: false, options: [] });
    const bytes = await createTableWriter().xlsx(
      [
        {
          name: '站点',
          columns: [
            '名称',
            '类型',
            '区县',
            '乡镇',
            '学生数',
            '经度',
            '纬度',
            '联系人',
            '联系电话',
            '备注',
          ].map(column),
          rows: Array.from({ length: ROWS }, (_, index) => {
            const township = townships[index % townships.length];
            return [
              text(`第${index}小学`),
              text('学校'),
              text(names.get(township?.parent ?? '') ?? ''),
              text(township?.name ?? ''),
              { kind: 'integer', value: index % 900 },
              { kind: 'decimal', value: 107 + (index % 1_000) / 1_000, digits: 6 },
              { kind: 'decimal', value: 29.5 + (index % 700) / 1_000, digits: 6 },
              text(`联系人${index}`),
              text(String(13_800_000_000 + index)),
              text(`备注 ${index}`),
            ] as const;
          }),
        },
      ],
      '',
    );
    const path = join(program.folder, 'large.xlsx');
    writeFileSync(path, bytes);
    program.setOpenPath(path);
    const file = await program.client.imports.choose({ register: 'site', language: 'zh-CN' });
    if (!file) throw new Error('nothing was chosen');
    const checking = program.client.imports.preview({
      importId: file.importId,
      sheet: 0,
      columns: file.chosen.columns.map(({ target }) => target),
      answers: [],
      language: 'zh-CN',
    });
    let answers = 0;
    const isDone = checking.then(() => true);
    const isAnswered = () =>
      program.client.history.state({}).then(() => {
        answers += 1;
        return new Promise<false>((resolve) => setImmediate(resolve, false));
      });
    while (!(await Promise.race([isDone, isAnswered()])));
    const preview = await checking;
    const applied = await program.client.imports.apply({ importId: file.importId });
    expect(preview?.counts).toEqual({ added: ROWS, changed: 0, unchanged: 0, faulty: 0, review: 0 });
    expect(applied).toEqual({ added: ROWS, changed: 0 });
    expect(answers).toBeGreaterThan(50);
    expect(program.events.filter(({ name }) => name === 'import-progress').length).toBeGreaterThan(50);
  });
});
