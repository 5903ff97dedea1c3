/**
 * Who may import whom. The rule is explained in docs/ARCHITECTURE.md;
 * test/architecture/layers.test.ts proves that it is applied and that it can fail.
 */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^electron/domain', pathNot: '^electron/domain/(planning|stay-planning)/' },
      to: {
        pathNot: [
          '^electron/domain',
          'node_modules/(@types/)?(d3-scale-chromatic|temporal-polyfill|tyme4ts)',
        ],
      },
    },
    {
      name: 'planning-may-compile-for-the-engine',
      severity: 'error',
      from: { path: '^electron/domain/(planning|stay-planning)/' },
      to: { pathNot: ['^electron/domain', '^electron/engine/index\\.ts$', 'node_modules/temporal-polyfill'] },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      from: { path: '^electron/engine' },
      to: { pathNot: ['^electron/engine', '^electron/domain/units\\.ts$'] },
    },
    {
      name: 'contract-knows-domain-and-zod',
      severity: 'error',
      from: { path: '^electron/contract' },
      to: { pathNot: ['^electron/(contract|domain)', 'node_modules/zod'] },
    },
    {
      name: 'services-use-ports',
      severity: 'error',
      from: { path: '^electron/services' },
      to: {
        pathNot: [
          '^electron/(services|domain|contract)',
          '^electron/engine/index\\.ts$',
          'node_modules/(gcoord|temporal-polyfill|zod)',
        ],
      },
    },
    {
      name: 'adapters-implement-ports',
      severity: 'error',
      from: { path: '^electron/adapters' },
      to: { path: ['^electron/(main|preload)', '^renderer'] },
    },
    {
      name: 'adapters-stay-apart',
      severity: 'error',
      from: { path: '^electron/adapters/([^/]+)/' },
      to: { path: '^electron/adapters/', pathNot: '^electron/adapters/($1|logging)/' },
    },
    {
      name: 'preload-is-small',
      severity: 'error',
      from: { path: '^electron/preload' },
      to: {
        pathNot: [
          '^electron/(preload|contract)',
          '^electron$',
          'node_modules/electron',
          'node_modules/zod',
          '^electron/domain',
        ],
      },
    },
    {
      name: 'main-is-not-imported',
      severity: 'error',
      from: { pathNot: '^electron/main' },
      to: { path: '^electron/main' },
    },
    {
      name: 'renderer-stays-out',
      severity: 'error',
      from: { path: '^renderer' },
      to: {
        path: [
          '^electron/(engine|services|adapters|main|preload)',
          'node_modules/(electron|better-sqlite3)/',
        ],
      },
    },
    {
      name: 'features-stay-apart',
      severity: 'error',
      from: { path: '^renderer/src/features/([^/]+)/' },
      to: { path: '^renderer/src/features/', pathNot: '^renderer/src/features/$1/' },
    },
    {
      name: 'shared-parts-know-no-feature',
      severity: 'error',
      from: { path: '^renderer/src/(ui|lib|map|timeline|i18n|styles)' },
      to: { path: '^renderer/src/(features|app)' },
    },
    {
      name: 'features-do-not-know-app',
      severity: 'error',
      from: { path: '^renderer/src/features' },
      to: { path: '^renderer/src/app' },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^(electron|renderer)' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/electron/', 'node_modules/@types/'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|png|json)$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
