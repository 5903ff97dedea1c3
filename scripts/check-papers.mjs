/**
 * npm run check:papers: opens every paper with other software. Writes the papers of the golden tests, has LibreOffice make a
 * PDF of each, counts the pages and makes pictures of them. `-- --out DIR` (out/papers). Not part of npm test.
 * Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils librsvg2-bin fonts-noto-cjk fonts-liberation
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './setup/paths.mjs';
import { main, Problem, say } from './setup/problem.mjs';
import { run } from './setup/run.mjs';

const INSTALL =
  'apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils librsvg2-bin fonts-noto-cjk fonts-liberation';
const GOLDEN = [
  'test/integration/export/golden-papers.test.ts',
  'test/integration/export/golden-briefs.test.ts',
  'test/integration/export/golden-statistics.test.ts',
];
/** All papers are written, and converted, by one call each; the first starts LibreOffice. */
const TIMEOUT_MS = 600_000;

async function checked(program, args, options = {}) {
  const outcome = await run(program, args, { cwd: root, timeoutMs: TIMEOUT_MS, ...options });
  if (outcome.missing)
    throw new Problem(`${program} is not installed. Debian: ${INSTALL}`, `缺少 ${program}，请安装。`);
  if (outcome.code !== 0) throw new Problem(`${program} failed: ${outcome.stderr || outcome.stdout}`);
  return outcome.stdout;
}

await main(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/papers' } } });
  const out = resolve(root, values.out);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'kexun-papers-'));
  try {
    await checked('npx', ['vitest', 'run', '--project', 'integration', ...GOLDEN], {
      env: { ...process.env, KEXUN_PAPERS: out },
    });
    const papers = (await readdir(out)).sort();
    if (papers.length === 0) throw new Problem('no paper was written');
    await checked('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...papers.map((name) => join(out, name)),
    ]);
    for (const name of papers) {
      const pdf = join(out, `${basename(name).replace(/\.(docx|xlsx)$/u, '')}.pdf`);
      const info = await checked('pdfinfo', [pdf]);
      const pages = /^Pages:\s+(\d+)/mu.exec(info)?.[1];
      if (!pages) throw new Problem(`${name}: LibreOffice made no page of it`);
      await checked('pdftoppm', ['-r', '60', '-png', pdf, pdf.replace(/\.pdf$/u, '')]);
      say('papers', `${name}: ${pages} page(s)`);
    }
    say('papers', `pictures in ${values.out}`);
    return 0;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
