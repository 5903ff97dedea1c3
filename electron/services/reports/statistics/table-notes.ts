import type { IndicatorTable } from '@contract/indicators.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { IsoDate } from '@domain/units.ts';
import { indicatorWording, reportWording } from './figure-cells.ts';
import type { Figures } from './statistics-source.ts';

type Language = ReportSetup['language'];

/** Sums that are too low by the records without a figure, and what these are records of. */
const SUMS = [
  ['attendance', 'visit'],
  ['openDays', 'stop'],
  ['stayAttendance', 'stop'],
  ['schoolAttendance', 'stop'],
] as const;

/** Of how many records a sum lacks the figure, for each sum of its own: a stay with open days may have no attendance. */
export function unknownNotes(
  figures: Figures,
  language: Language,
  basis: ReportSetup['basis'] = 'recorded',
): readonly string[] {
  // Nobody has come yet: what is only planned lacks no record.
  if (basis === 'planned') return [];
  const { notes } = reportWording(language);
  const { indicators, units } = indicatorWording(language);
  return SUMS.flatMap(([id, unit]) =>
    figures[id].unknown === 0 ? [] : [notes.unknown(indicators[id].name, figures[id].unknown, units[unit])],
  );
}

/** Version and size of each list, whether it is complete, and whether it is later than what is counted against it. */
export function listNotes(
  lists: IndicatorTable['lists'],
  to: IsoDate,
  language: Language,
): readonly string[] {
  const { notes } = reportWording(language);
  return lists.flatMap(({ list, version, size, isComplete, note }) => {
    const name = indicatorWording(language).lists[list];
    const year = /\d{4}/u.exec(version)?.[0];
    return [
      notes.list(name, version, String(size)) + (isComplete ? '' : notes.incompleteList(note)),
      ...(year !== undefined && year > to.slice(0, 4) ? [notes.laterList(name, version)] : []),
    ];
  });
}
