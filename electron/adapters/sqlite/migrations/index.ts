import { migration0010 } from './0010-regions.ts';
import { migration0020 } from './0020-fleet-and-sites.ts';
import { migration0030 } from './0030-calendar-and-records.ts';
import { migration0040 } from './0040-plans.ts';
import { migration0050 } from './0050-operation-log.ts';
import { migration0060 } from './0060-nights-and-locks.ts';
import { migration0070 } from './0070-as-run.ts';
import { migration0080 } from './0080-disruptions.ts';
import { migration0090 } from './0090-registry.ts';
import { migration0100 } from './0100-exhibits.ts';
import { migration0110 } from './0110-stays.ts';
import { migration0120 } from './0120-feedback.ts';
import { migration0130 } from './0130-statistics-reports.ts';
import { migration0140 } from './0140-photos-of-records.ts';
import type { Migration } from './migration.ts';

/** Listed by hand: a bundler cannot collect files at run time. */
export const MIGRATIONS: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
  migration0080,
  migration0090,
  migration0100,
  migration0110,
  migration0120,
  migration0130,
  migration0140,
];
