import type { contract } from '@contract';
import type * as z from 'zod';

/** The report that is written to a file: by a set-up, or as it was saved. */
export type ReportSource = z.input<(typeof contract)['exports']['statistics']['input']>['report'];
