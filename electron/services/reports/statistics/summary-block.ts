import { yearBefore } from '@domain/coverage/waiting.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { periodYearBefore } from '@domain/indicator/spans.ts';
import { roundedFigure } from '@domain/indicator/rounding.ts';
import type { ReportPart } from '@domain/statistics/report-content.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import { dayText } from '../date-text.ts';
import {
  figureCell,
  figureText,
  indicatorOf,
  indicatorWording,
  isEstimated,
  NONE,
  numberCell,
  reportWording,
  shareText,
  spanOf,
  textCell,
  textColumn,
} from './figure-cells.ts';
import { periodText } from './report-period.ts';
import type { SummaryFigures } from './report-wording.ts';
import type { Figures, StatisticsSource } from './statistics-source.ts';
import { listNotes, unknownNotes } from './table-notes.ts';

/** Figures whose change against the year before is told in a sentence. */
const COMPARED = ['visits', 'attendance', 'length', 'stops', 'stayAttendance', 'countiesCovered'] as const;

/** Figures without which nothing happened. */
const ANY = ['visits', 'daysOut', 'stops', 'openDays'] as const;

export const isEmpty = (figures: Figures): boolean => ANY.every((id) => (figures[id].value ?? 0) === 0);

/** The sentences of 总体情况 by what they tell of. */
export interface SummaryParagraphs {
  /** What happened, or that nothing did. */
  readonly happened: readonly string[];
  readonly coverage: readonly string[];
  readonly comparison: readonly string[];
  /** That the records do not reach back through the whole year before. */
  readonly partlyBefore: readonly string[];
}

/** 总体情况: what happened, where, and how it compares, in sentences. */
export function summaryBlock(source: StatisticsSource): readonly ReportPart[] {
  const { happened, coverage, comparison, partlyBefore } = summaryParagraphs(source);
  return [{ kind: 'text', paragraphs: [...happened, ...coverage, ...comparison, ...partlyBefore] }];
}

export function summaryParagraphs(source: StatisticsSource): SummaryParagraphs {
  const { setup } = source;
  const { summary } = reportWording(setup.language);
  const { figures, previous } = source.table('month').total;
  if (isEmpty(figures))
    return { happened: [summary.nothing], coverage: [], comparison: [], partlyBefore: [] };
  const told = summaryFigures(source, figures);
  const hasCaravans = (figures.visits.value ?? 0) + (figures.daysOut.value ?? 0) > 0;
  const hasStays = (figures.stops.value ?? 0) + (figures.openDays.value ?? 0) > 0;
  return {
    happened: [...(hasCaravans ? [summary.caravans(told)] : []), ...(hasStays ? [summary.stays(told)] : [])],
    // A list of townships has no county that could be covered.
    coverage: (figures.countiesCovered.whole ?? 0) === 0 ? [] : [summary.coverage(told)],
    ...comparedTo(source, figures, previous),
  };
}

function summaryFigures(source: StatisticsSource, figures: Figures): SummaryFigures {
  const { regionName, listName, workspaceName, setup } = source;
  const { language, from, to } = setup;
  const { summary } = reportWording(language);
  const place = regionName ?? workspaceName;
  const span = spanOf(source);
  const print = (id: IndicatorId) => {
    const text = figureText(id, figures, language);
    return isEstimated(id, figures, span) ? summary.about(text) : text;
  };
  const known = (id: IndicatorId) => (figures[id].value === null ? null : print(id));
  const part = (id: IndicatorId) => numberText(figures[id].part, 0, language);
  const whole = (id: IndicatorId) => numberText(figures[id].whole, 0, language);
  const ratio = (id: IndicatorId) => shareText(figures[id].part ?? 0, figures[id].whole ?? 0, language);
  return {
    period: periodText(from, to, language),
    place: listName === null ? place : summary.placesOnList(place, listName),
    visits: print('visits'),
    daysOut: print('daysOut'),
    length_km: print('length'),
    attendance: known('attendance'),
    caravans: print('caravansUsed'),
    sites: print('sitesVisited'),
    schools: print('schoolsVisited'),
    townships: print('townshipsVisited'),
    townshipShare: figures.townshipShare.value === null ? null : ratio('townshipShare'),
    stops: print('stops'),
    sets: print('setsUsed'),
    openDays: known('openDays'),
    stayAttendance: known('stayAttendance'),
    counties: part('countiesCovered'),
    countiesOf: whole('countiesCovered'),
    countiesShare: ratio('countiesCovered'),
    keyCounties: part('keyCountiesCovered'),
    keyCountiesOf: (figures.keyCountiesCovered.whole ?? 0) === 0 ? null : whole('keyCountiesCovered'),
    keyCountiesShare: ratio('keyCountiesCovered'),
  };
}

/** Against the same period of the year before, as far as there are records of it. */
function comparedTo(
  source: StatisticsSource,
  figures: Figures,
  previous: Figures | null,
): Pick<SummaryParagraphs, 'comparison' | 'partlyBefore'> {
  const { setup, firstRecords } = source;
  const firstRecord = firstRecords.caravans ?? firstRecords.stays;
  const { summary } = reportWording(setup.language);
  if (previous === null || isEmpty(previous))
    return { comparison: [summary.nothingBefore], partlyBefore: [] };
  const isPartly = firstRecord !== null && firstRecord > yearBefore(setup.from);
  return {
    comparison: [summary.change(changesOf(source, figures, previous))],
    partlyBefore: isPartly ? [summary.partlyBefore(dayText(firstRecord, setup.language))] : [],
  };
}

function changesOf(source: StatisticsSource, figures: Figures, previous: Figures): readonly string[] {
  const { language } = source.setup;
  const { summary } = reportWording(language);
  const { indicators, units } = indicatorWording(language);
  const span = spanOf(source);
  const spanBefore = { ...span, to: periodYearBefore(source.setup).to };
  return COMPARED.flatMap((id) => {
    const [now, before] = [figures[id].value, previous[id].value];
    if (now === null || before === null) return [];
    const { decimals, unit } = indicatorOf(id);
    const change = roundedFigure(now, decimals) - roundedFigure(before, decimals);
    if (roundedFigure(change, decimals) === 0) return [summary.unchanged(indicators[id].name)];
    const percent =
      unit === 'percent' || before === 0
        ? null
        : `${numberText(Math.abs(now / before - 1) * 100, 1, language)}%`;
    const amount = numberText(Math.abs(change), decimals, language);
    const unitText = unit === 'percent' ? POINTS[language] : units[unit];
    const withUnit = language === 'en' ? `${amount} ${unitText}` : `${amount}${unitText}`;
    const isRough = isEstimated(id, figures, span) || isEstimated(id, previous, spanBefore);
    const told = isRough ? summary.about(withUnit) : withUnit;
    return [summary.changeOf(indicators[id].name, change > 0, told, percent)];
  });
}

/** A difference of two shares is told in points. */
const POINTS = { 'zh-CN': '个百分点', en: 'points' } as const;

/** 主要指标: every indicator with its unit, the year before, and the change. */
export function headlineBlock(source: StatisticsSource): readonly ReportPart[] {
  const { setup } = source;
  const { language } = setup;
  const { columns, headings } = reportWording(language);
  const { indicators, units, groups } = indicatorWording(language);
  const { total, lists } = source.table('month');
  const { figures, previous } = total;
  const { to: endBefore } = periodYearBefore(setup);
  const span = spanOf(source);
  const spanBefore = { ...span, to: endBefore };
  const rows = (Object.keys(figures) as IndicatorId[]).map((id) => {
    const { decimals, unit, group } = indicatorOf(id);
    const [now, before] = [figures[id].value, previous?.[id].value ?? null];
    const change =
      now === null || before === null
        ? NONE
        : numberCell(
            roundedFigure(now, decimals) - roundedFigure(before, decimals),
            decimals,
            isEstimated(id, figures, span) || isEstimated(id, previous, spanBefore),
          );
    return [
      textCell(groups[group]),
      textCell(indicators[id].name),
      textCell(units[unit]),
      figureCell(id, figures, span),
      figureCell(id, previous, spanBefore),
      change,
    ];
  });
  return [
    {
      kind: 'table',
      name: headings.headline,
      caption: '',
      columns: [
        textColumn(columns.group, 15),
        textColumn(columns.indicator, 24),
        textColumn(columns.unit, 14),
        ...[columns.value, columns.before, columns.change].map((header) => ({
          header,
          unit: '',
          width: 14,
          isText: false,
        })),
      ],
      rows,
      totals: [],
      notes: [...unknownNotes(figures, language, setup.basis), ...listNotes(lists, setup.to, language)],
    },
  ];
}
