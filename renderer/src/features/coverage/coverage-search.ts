import { INDICATOR_BASES, INDICATOR_ROWS } from '@contract/indicators.ts';
import { INDICATOR_GROUPS, INDICATOR_IDS } from '@domain/indicator/indicator.ts';
import { EQUITY_QUANTITIES } from '@domain/indicator/outreach-equity.ts';
import { BRIEF_KINDS, BRIEF_RECORDS } from '@domain/brief/brief.ts';
import { REPORT_TEMPLATES } from '@domain/statistics/report-setup.ts';
import { SERVICE_KINDS, WORK_LISTS } from '@domain/worklist/work-list.ts';
import * as z from 'zod';

const optionalText = z.coerce.string().min(1).optional().catch(undefined);
const date = z.iso.date().optional().catch(undefined);
/** An address typed by hand reads 500229 as a number. */
const code = z.union([z.string(), z.number().transform(String)]);
const county = code.pipe(z.string().regex(/^\d{6}$/));

export const COVERAGE_VIEWS = ['map', 'figures', 'equity', 'lists', 'reports'] as const;
export type CoverageView = (typeof COVERAGE_VIEWS)[number];

/** Periods that go with the day; any other is told by its ends. Without one the year so far is counted. */
export const NAMED_PERIODS = ['wholeYear', 'lastYear', 'quarter', 'halfYear', 'twelveMonths'] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** Groups between and within which inequality is divided. */
export const EQUITY_PARTS = ['byPrefecture', 'byKeyList'] as const;

/** What the address of the coverage page says. What is left out is as usual: the map, the year so far, all counties. */
export const coverageSearch = z.object({
  view: z.enum(COVERAGE_VIEWS).optional().catch(undefined),
  from: date,
  to: date,
  // The map.
  plan: optionalText,
  county: county.optional().catch(undefined),
  indicator: z.enum(['visits', 'wait', 'density', 'townships']).optional().catch(undefined),
  // The table of indicators.
  basis: z.enum(INDICATOR_BASES).optional().catch(undefined),
  period: z.enum(NAMED_PERIODS).optional().catch(undefined),
  rows: z.enum(INDICATOR_ROWS).optional().catch(undefined),
  region: county.optional().catch(undefined),
  list: optionalText,
  /** True when each figure stands beside that of the year before. */
  previous: z.literal(true).optional().catch(undefined),
  /** True when the chosen indicator is drawn above the table. */
  chart: z.literal(true).optional().catch(undefined),
  group: z.enum(INDICATOR_GROUPS).optional().catch(undefined),
  /** The figure whose records are shown: its indicator, and its row; without a row that of the total. */
  figure: z.enum(INDICATOR_IDS).optional().catch(undefined),
  row: code.optional().catch(undefined),
  // Equity: whose spread is measured, and how it is taken apart.
  quantity: z.enum(EQUITY_QUANTITIES).optional().catch(undefined),
  parts: z.enum(EQUITY_PARTS).optional().catch(undefined),
  theil: z.enum(['T', 'L']).optional().catch(undefined),
  // The reports: by template, or one that was saved.
  template: z.enum(REPORT_TEMPLATES).optional().catch(undefined),
  saved: optionalText,
  // The lists: which, and from when on something is on it.
  work: z.enum(WORK_LISTS).optional().catch(undefined),
  service: z.enum(SERVICE_KINDS).optional().catch(undefined),
  round: z.int().min(1).max(120).optional().catch(undefined),
  after: z.int().min(0).max(366).optional().catch(undefined),
  // 工作信息 and 典型案例: of a record, or without one of the period.
  brief: z.enum(BRIEF_KINDS).optional().catch(undefined),
  of: z.enum(BRIEF_RECORDS).optional().catch(undefined),
  record: optionalText,
});
export type CoverageSearch = z.infer<typeof coverageSearch>;
