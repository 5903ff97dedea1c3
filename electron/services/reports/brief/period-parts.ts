import type { BriefContent, BriefFigure, BriefKind } from '@domain/brief/brief.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { figureText, indicatorOf, indicatorWording } from '../statistics/figure-cells.ts';
import { periodText } from '../statistics/report-period.ts';
import { unknownNotes } from '../statistics/table-notes.ts';
import { headerText } from '../workbook.ts';
import type { BriefParts } from './brief-parts.ts';
import type { PeriodBrief } from './brief-facts.ts';
import type { BriefWording } from './brief-wording.ts';

/** Figures of a period that fit on the page, in the order of the table. */
const SHOWN: readonly IndicatorId[] = [
  'visits',
  'stops',
  'attendance',
  'stayAttendance',
  'daysOut',
  'openDays',
  'length',
  'countiesCovered',
];

/** A brief of all that was recorded in a period: the sentences and figures of statistical reports. */
export function periodParts(
  { from, to, place, summary, figures, previous }: PeriodBrief,
  kind: BriefKind,
  words: BriefWording,
  language: BriefContent['language'],
): BriefParts {
  const period = periodText(from, to, language);
  const { indicators, units } = indicatorWording(language);
  const isEstimate = SHOWN.some((id) => figures[id].isEstimate || previous?.[id].isEstimate === true);
  // English names of counts say what is counted.
  const unitText = (id: IndicatorId) => {
    const { unit } = indicatorOf(id);
    return language === 'en' && unit !== 'km' && unit !== 'percent' ? '' : units[unit];
  };
  const print = (id: IndicatorId, of: PeriodBrief['figures'] | null) => {
    if (of === null) return null;
    const text = figureText(id, of, language);
    return of[id].isEstimate ? words.estimated(text) : text;
  };
  // In one paragraph: the page has few lines.
  const notes = [
    ...(isEstimate ? [words.notes.estimate] : []),
    ...unknownNotes(figures, language),
    ...summary.partlyBefore,
  ];
  return {
    title: words.period.title(period, kind),
    about: words.period.about(period, place),
    lead: summary.happened.join(language === 'en' ? ' ' : ''),
    background: summary.coverage.join(''),
    // How it compares is said by the table.
    running: '',
    figures: SHOWN.map(
      (id): BriefFigure => ({
        name: headerText(indicators[id].name, unitText(id)),
        value: print(id, figures) ?? '',
        before: print(id, previous),
      }),
    ),
    notes: [notes.join(language === 'en' ? ' ' : '')].filter((note) => note !== ''),
  };
}
