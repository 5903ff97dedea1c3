import type { IndicatorRow } from '@contract/indicators.ts';
import type { NormProgress } from '@domain/indicator/caravan-norm.ts';
import { roundedFigure } from '@domain/indicator/rounding.ts';
import type { ReportPart } from '@domain/statistics/report-content.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import { dayText } from '../date-text.ts';
import { chartPicture } from './chart-picture.ts';
import {
  figureCell,
  indicatorColumns,
  indicatorOf,
  indicatorWording,
  isEstimated,
  numberCell,
  reportWording,
  spanOf,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { ReportWording } from './report-wording.ts';
import type { ReportCaravan, StatisticsSource } from './statistics-source.ts';

const IDS = ['daysOut', 'length', 'visits', 'attendance'] as const;
const PICTURED = ['daysOut', 'length'] as const;

/** 科普大篷车使用情况: each caravan against the norm of days out or distance. */
export function caravansBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language, basis, regionCode, categoryId } = source.setup;
  const words = reportWording(language);
  const { indicators, units, norm } = indicatorWording(language);
  const { rows, total, norms } = source.table('caravan');
  const caravans = source.caravans();
  const span = spanOf(source);
  // Of a list of townships days out are not known either, but for another reason.
  const isUnknown = total.figures.daysOut.value === null && regionCode === null && categoryId === null;
  const known = rows.filter(({ key }) => caravans.has(key));
  const progressOf = ({ key }: IndicatorRow) => caravans.get(key)?.progress ?? null;
  const bars = (id: (typeof PICTURED)[number]) => {
    const line = norms.find(({ indicator }) => indicator === id);
    return chartPicture(
      {
        kind: 'bars',
        title: indicators[id].name,
        unit: units[indicatorOf(id).unit],
        decimals: 0,
        isHorizontal: true,
        categories: known.map(({ name }) => name),
        series: [
          {
            name: words.charts.thisPeriod,
            values: known.map(({ figures }) => figures[id].value),
            isEstimate: basis === 'planned',
          },
        ],
        target: line ? { label: norm, value: line.value } : null,
      },
      language,
    );
  };
  return [
    {
      kind: 'table',
      name: words.headings.caravans,
      caption: '',
      columns: [
        textColumn(words.columns.caravan, 22),
        ...indicatorColumns(IDS, language),
        { header: words.columns.ofNorm, unit: '%', width: 12, isText: false },
        textColumn(words.columns.normMet, 11),
      ],
      rows: known.map((row) => [
        textCell(row.name),
        ...IDS.map((id) => figureCell(id, row.figures, span)),
        numberCell(shareOfNorm(progressOf(row)), 0, isEstimated('length', row.figures, span)),
        textCell(metText(progressOf(row), words)),
      ]),
      totals: [
        [
          textCell(words.sum),
          ...IDS.map((id) => figureCell(id, total.figures, span)),
          textCell(''),
          textCell(''),
        ],
      ],
      notes: isUnknown ? sinceNote(source) : normNotes([...caravans.values()], language),
    },
    ...(known.length === 0 ? [] : PICTURED.map(bars)),
  ];
}

/** The better one of both shares of what is asked, %; null where nothing is asked, or nobody can tell. */
function shareOfNorm(progress: NormProgress | null): number | null {
  if (progress === null) return null;
  const { daysOut, length_km, targetDays, target_km, isMet } = progress;
  const shares = [
    ...(targetDays > 0 ? [(daysOut / targetDays) * 100] : []),
    ...(target_km > 0 ? [(length_km / target_km) * 100] : []),
  ];
  if (shares.length === 0) return null;
  const best = Math.max(...shares);
  // What is missed by a little is not printed as reached.
  return !isMet && roundedFigure(best, 0) >= 100 ? 99 : best;
}

const metText = (progress: NormProgress | null, { yes, no }: ReportWording): string =>
  progress === null ? '' : progress.isMet ? yes : no;

/** From when on it is known what caravans did. */
function sinceNote({ setup: { language }, firstRecords: { caravans } }: StatisticsSource): readonly string[] {
  const { recordsSince } = reportWording(language).notes;
  return caravans === null ? [] : [recordsSince.caravans(dayText(caravans, language))];
}

/** What was asked of them: in one sentence where it is the same of all. */
function normNotes(caravans: readonly ReportCaravan[], language: 'zh-CN' | 'en'): readonly string[] {
  const { notes } = reportWording(language);
  const [first] = caravans;
  if (first === undefined) return [];
  if (caravans.some(({ progress }) => progress === null)) return [notes.normOfPart];
  const isSame = caravans.every(
    ({ targetDays, target_km }) => targetDays === first.targetDays && target_km === first.target_km,
  );
  return isSame && first.targetDays > 0 && first.target_km > 0
    ? [notes.norm(numberText(first.targetDays, 0, language), numberText(first.target_km, 0, language))]
    : [notes.normOfEach];
}
