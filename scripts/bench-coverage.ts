/**
 * npm run bench:coverage: how fast statistics answer on the whole country: by itself 2,843 counties, 41,000 townships, 60,000
 * visits and 6,000 stays of ten years; `-- --visits 60000 --stays 6000 --counties 2843 --townships 41000 --seed 7`. Each
 * table cold (first question after the records changed) and warm, against a plain scan of the file by SQL, then a
 * yearly report with its charts and maps. Figures go into docs/PERFORMANCE.md with machine and date.
 */

/** The tests build on the scripts, so the compiler must not follow this path back to them. */
const BUNDLE = new URL('../test/bench/bench-bundle.ts', import.meta.url).href;

const { buildBenchBundle } = (await import(BUNDLE)) as {
  readonly buildBenchBundle: (entry: string) => Promise<{ readonly url: URL; remove: () => Promise<void> }>;
};
// A bundle as the program runs, because names that tsx gives back to functions take a tenth of the time.
const bundle = await buildBenchBundle('scripts/bench-coverage/main.ts');
try {
  await import(bundle.url.href);
} finally {
  await bundle.remove();
}
