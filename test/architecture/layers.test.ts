import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayers } from '../../scripts/check-layers.mjs';

describe('layers', () => {
  it('are kept by every module of the program', async () => {
    const { modules, violations } = await checkLayers(process.cwd());
    // The cruiser passes on nothing: a parser that silently read no file would look like success.
    expect(modules).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });
});

/** One forbidden import per rule; the check must find each of them. */
const FORBIDDEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['domain-is-pure', 'electron/domain/site/site.ts', 'electron/services/sites/list.ts'],
  ['engine-is-pure', 'electron/engine/solve.ts', 'electron/domain/plan/plan.ts'],
  ['contract-knows-domain-and-zod', 'electron/contract/sites.ts', 'electron/services/sites/list.ts'],
  ['services-use-ports', 'electron/services/sites/list.ts', 'electron/adapters/sqlite/connection.ts'],
  ['adapters-implement-ports', 'electron/adapters/sqlite/connection.ts', 'electron/main/window.ts'],
  ['adapters-stay-apart', 'electron/adapters/export/xlsx.ts', 'electron/adapters/sqlite/connection.ts'],
  ['preload-is-small', 'electron/preload/index.ts', 'electron/services/sites/list.ts'],
  ['renderer-stays-out', 'renderer/src/app/shell.tsx', 'electron/services/sites/list.ts'],
  ['features-stay-apart', 'renderer/src/features/sites/page.tsx', 'renderer/src/features/fleet/page.tsx'],
  ['shared-parts-know-no-feature', 'renderer/src/ui/table.tsx', 'renderer/src/features/fleet/page.tsx'],
  ['features-do-not-know-app', 'renderer/src/features/fleet/page.tsx', 'renderer/src/app/shell.tsx'],
];

describe('the check of the layers', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kexun-layers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FORBIDDEN)('finds a module that breaks %s', async (rule, from, to) => {
    const place = join(folder, rule);
    for (const path of ['electron/domain/a.ts', 'renderer/src/a.ts'])
      write(place, path, 'export const a = 1;\n');
    write(place, to, 'export const target = 1;\n');
    const up = '../'.repeat(dirname(from).split('/').length);
    write(place, from, `import { target } from '${up}${to}';\nexport const used = target;\n`);
    const { violations } = await checkLayers(place);
    expect(violations.map((violation) => violation.rule)).toContain(rule);
  });

  it('follows the aliases of tsconfig.base.json', async () => {
    const place = join(folder, 'alias');
    write(place, 'renderer/src/a.ts', 'export const a = 1;\n');
    write(place, 'electron/services/list.ts', 'export const list = 1;\n');
    write(place, 'electron/domain/a.ts', "export { list } from '@services/list.ts';\n");
    const { violations } = await checkLayers(place);
    expect(violations).toContainEqual({
      rule: 'domain-is-pure',
      from: 'electron/domain/a.ts',
      to: 'electron/services/list.ts',
    });
  });

  it('reads files with JSX too', async () => {
    const place = join(folder, 'jsx');
    write(place, 'electron/services/list.ts', 'export const list = 1;\n');
    write(
      place,
      'renderer/src/ui/a.tsx',
      "import { list } from '@services/list.ts';\nexport const A = () => <b>{list}</b>;\n",
    );
    const { violations } = await checkLayers(place);
    expect(violations.map((violation) => violation.rule)).toContain('renderer-stays-out');
  });

  it('finds a circle, also one of types only', async () => {
    const place = join(folder, 'circle');
    write(place, 'renderer/src/a.ts', 'export const a = 1;\n');
    write(place, 'electron/domain/a.ts', "import type { B } from './b.ts';\nexport interface A { b: B }\n");
    write(place, 'electron/domain/b.ts', "import type { A } from './a.ts';\nexport interface B { a: A }\n");
    const { violations } = await checkLayers(place);
    expect(violations.map((violation) => violation.rule)).toContain('no-circular');
  });
});

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
