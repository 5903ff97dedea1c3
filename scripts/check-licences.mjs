/**
 * npm run check:licences: every production dependency has a licence that may
 * go into the program. Strong and weak GPL kinds and unknown licences fail.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccepted } from './setup/licences.mjs';
import { root } from './setup/paths.mjs';
import { main, say } from './setup/problem.mjs';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What the lockfile says, or the package itself where npm left it out. */
function licenceOf(path, entry) {
  if (entry.license) return entry.license;
  const own = join(path, 'package.json');
  const licence = existsSync(join(root, own)) ? readJson(own).license : undefined;
  return typeof licence === 'string' ? licence : (licence?.type ?? 'unknown');
}

await main(async () => {
  const counts = new Map();
  const refused = [];
  for (const [path, entry] of Object.entries(readJson('package-lock.json').packages)) {
    if (path === '' || entry.dev) continue;
    const licence = licenceOf(path, entry);
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
    if (!isAccepted(licence))
      refused.push(`${path.replace(/^.*node_modules\//, '')} ${entry.version}: ${licence}`);
  }
  const lines = [...counts].sort((a, b) => b[1] - a[1]).map(([licence, count]) => `${licence} ${count}`);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  say('licences', `${total} production packages: ${lines.join(', ')}`);
  for (const line of refused) process.stderr.write(`not accepted: ${line}\n`);
  if (refused.length > 0)
    say(
      'licences',
      'replace these packages, or add the licence in scripts/setup/licences.mjs if it may be bundled',
    );
  return refused.length > 0 || total === 0 ? 1 : 0;
});
