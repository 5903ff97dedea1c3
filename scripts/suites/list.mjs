/**
 * The suites of `npm test` in their order: quick ones first, then what needs
 * the build. Each runs a script of package.json, so that there is one truth
 * about how it is called.
 */

/**
 * @typedef {{ name: string, kind: 'check' | 'vitest' | 'playwright', script: string, environment?: Record<string, string> }} Suite
 */

/** @type {Suite[]} */
export const suites = [
  { name: 'types', kind: 'check', script: 'typecheck' },
  { name: 'lint', kind: 'check', script: 'lint' },
  { name: 'format', kind: 'check', script: 'format:check' },
  { name: 'layers', kind: 'check', script: 'check:layers' },
  { name: 'dead-code', kind: 'check', script: 'check:dead' },
  { name: 'licences', kind: 'check', script: 'check:licences' },
  { name: 'unit', kind: 'vitest', script: 'test:unit' },
  { name: 'property', kind: 'vitest', script: 'test:property' },
  { name: 'integration', kind: 'vitest', script: 'test:integration' },
  { name: 'architecture', kind: 'vitest', script: 'test:architecture' },
  { name: 'build', kind: 'check', script: 'build' },
  { name: 'e2e', kind: 'playwright', script: 'test:e2e' },
  { name: 'package', kind: 'check', script: 'package:dir' },
  {
    name: 'e2e-packaged',
    kind: 'playwright',
    script: 'test:e2e',
    environment: { KEXUN_E2E_TARGET: 'packaged' },
  },
];

/**
 * Arguments that make a suite write its report, besides what it shows.
 * @param {Suite} suite
 * @param {string} reportFile
 */
export function reporting(suite, reportFile) {
  if (suite.kind === 'vitest') {
    return {
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
      environment: {},
    };
  }
  if (suite.kind === 'playwright') {
    return {
      args: ['--reporter=list,json', '--retries=1'],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    };
  }
  return { args: [], environment: {} };
}
