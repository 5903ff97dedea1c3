/**
 * npm run docs:indicators: writes docs/INDICATORS.md from the indicators and the measures of equity of the program, in both
 * languages. The help of the coverage page shows the same texts.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  DENOMINATOR_LISTS,
  INDICATOR_GROUPS,
  type Indicator,
} from '../electron/domain/indicator/indicator.ts';
import { INDICATORS } from '../electron/domain/indicator/indicators.ts';
import { MEASURE_GROUPS, MEASURES } from '../electron/domain/equity/measures.ts';
import { EQUITY_EN } from '../electron/domain/equity/texts/en.ts';
import type { EquityWording } from '../electron/domain/equity/texts/wording.ts';
import { EQUITY_ZH } from '../electron/domain/equity/texts/zh.ts';
import { EN } from '../electron/domain/indicator/texts/en.ts';
import type { IndicatorWording } from '../electron/domain/indicator/texts/wording.ts';
import { ZH } from '../electron/domain/indicator/texts/zh.ts';

const TARGET = fileURLToPath(new URL('../docs/INDICATORS.md', import.meta.url));

interface Headings {
  readonly columns: readonly string[];
  readonly rules: string;
  readonly lists: string;
  readonly addsUp: readonly [both: string, regions: string, periods: string, never: string];
  readonly none: string;
  readonly equity: string;
  readonly measureColumns: readonly string[];
  readonly equityRules: string;
}

const HEADINGS_ZH: Headings = {
  columns: ['指标', 'id', '单位', '定义', '算法', '分母名单', '取自', '可加', '小数', '起用'],
  rules: '通用规则',
  lists: '分母名单',
  addsUp: ['地区、时期', '地区', '时期', '不可加'],
  none: '—',
  equity: '均衡与可达',
  measureColumns: ['指标', 'id', '定义', '算法', '出处'],
  equityRules: '均衡与可达的规则',
};
const HEADINGS_EN: Headings = {
  columns: [
    'indicator',
    'id',
    'unit',
    'definition',
    'formula',
    'denominator',
    'counted from',
    'adds up',
    'decimals',
    'since',
  ],
  rules: 'Rules for all of them',
  lists: 'Lists behind denominators',
  addsUp: ['regions, periods', 'regions', 'periods', 'no'],
  none: '—',
  equity: 'Equity and reach',
  measureColumns: ['measure', 'id', 'definition', 'formula', 'source'],
  equityRules: 'Rules of equity and reach',
};

function row(indicator: Indicator, wording: IndicatorWording, headings: Headings): string {
  const { id, unit, denominator, sources, addsUp, decimals, since } = indicator;
  const { name, definition, formula } = wording.indicators[id];
  const [both, regions, periods, never] = headings.addsUp;
  const whole = addsUp.regions ? both : periods;
  const cells = [
    name,
    `\`${id}\``,
    wording.units[unit],
    definition,
    formula,
    denominator === null ? headings.none : wording.lists[denominator],
    sources.map((source) => wording.sources[source]).join(', '),
    addsUp.periods ? whole : addsUp.regions ? regions : never,
    String(decimals),
    since,
  ];
  return `| ${cells.join(' | ')} |`;
}

const tableHead = (columns: readonly string[]) => [
  `| ${columns.join(' | ')} |`,
  `|${columns.map(() => '---').join('|')}|`,
];

/** The measures of equity and reach, whose groups stand in one table. */
function equityPart(wording: EquityWording, headings: Headings): readonly string[] {
  const rows = MEASURE_GROUPS.flatMap((group) =>
    MEASURES.filter((measure) => measure.group === group).map(({ id, reference }) => {
      const { name, definition, formula } = wording.measures[id];
      return `| ${[name, `\`${id}\``, definition, formula, reference ?? headings.none].join(' | ')} |`;
    }),
  );
  return [
    `### ${headings.equity}`,
    '',
    ...tableHead(headings.measureColumns),
    ...rows,
    '',
    `### ${headings.equityRules}`,
    '',
    ...wording.rules.map((rule) => `- ${rule}`),
    '',
  ];
}

function partOf(
  wording: IndicatorWording,
  equityWording: EquityWording,
  headings: Headings,
): readonly string[] {
  const groups = INDICATOR_GROUPS.flatMap((group) => [
    `### ${wording.groups[group]}`,
    '',
    ...tableHead(headings.columns),
    ...INDICATORS.filter((indicator) => indicator.group === group).map((indicator) =>
      row(indicator, wording, headings),
    ),
    '',
  ]);
  return [
    ...groups,
    `### ${headings.rules}`,
    '',
    ...wording.rules.map((rule) => `- ${rule}`),
    '',
    `### ${headings.lists}`,
    '',
    ...DENOMINATOR_LISTS.map((list) => `- ${wording.lists[list]}`),
    '',
    ...equityPart(equityWording, headings),
  ];
}

/** The document as it must stand in docs/INDICATORS.md. */
export function indicatorsText(): string {
  return [
    '# Indicators 指标口径',
    '',
    'Written by `npm run docs:indicators` from `electron/domain/indicator/` and `electron/domain/equity/`, not by hand. 由程序的指标定义生成，请勿手改。',
    '',
    '## 中文',
    '',
    ...partOf(ZH, EQUITY_ZH, HEADINGS_ZH),
    '## English',
    '',
    ...partOf(EN, EQUITY_EN, HEADINGS_EN),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, indicatorsText());
