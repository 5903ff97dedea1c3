/**
 * npm run bench:coverage: how fast statistics answer on the whole country: by itself 2,843 counties, 41,000 townships, 60,000
 * visits and 6,000 stays of ten years; `-- --visits 60000 --stays 6000 --counties 2843 --townships 41000 --seed 7`. Each
 * table cold (first question after the records changed) and warm, against a plain scan of the file by SQL, then a
 * yearly report with its charts and maps. Figures go into docs/PERFORMANCE.md with machine and date.
 */
import { withBenchBundle } from './bench-bundle.ts';

// Names that tsx gives back to functions take a tenth of the time, which the bundle of the program does not have.
await withBenchBundle('scripts/bench-coverage/main.ts', () => {});
