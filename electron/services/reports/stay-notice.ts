import { dayCount, dayText, daysText } from './date-text.ts';
import {
  blank,
  type Block,
  cell,
  headCell,
  lineBreak,
  type PaperDocument,
  paragraph,
  row,
  type Span,
  type Table,
  words,
} from './document.ts';
import { roomText } from './stay-checklist.ts';
import { stayNoticeTexts } from './stay-notice-texts.ts';
import { phaseOf, type StayPaper, type StayPaperInput, stayPapers, themeAndEdition } from './stay-paper.ts';
import { contactText } from './stay-transport.ts';
import type { OpeningDay } from '@domain/stay/opening-days.ts';
import { phaseSpans } from '@domain/stay/phases.ts';
import type { StayNoticeTexts } from './texts/stay-notice-wording.ts';
import type { ReportLanguage } from './workbook.ts';

/** 巡展通知: to each county that gets a stay, or to one of them, with its days and what it has to see to. */
export function stayNoticePaper(
  input: StayPaperInput,
  stayId: string | null,
  language: ReportLanguage,
): PaperDocument {
  const texts = stayNoticeTexts[language];
  return {
    title: `${input.plan.name} ${texts.fileTitle}`,
    language,
    look: 'official',
    isLandscape: false,
    // Official papers have nothing at the top of the page but the mark of data that is made up.
    header: input.isSample ? texts.sample : '',
    footer: '',
    sections: stayPapers(input, stayId).map((paper) => noticeBlocks(input, paper, language)),
  };
}

function noticeBlocks(
  { plan }: StayPaperInput,
  paper: StayPaper,
  language: ReportLanguage,
): readonly Block[] {
  const texts = stayNoticeTexts[language];
  const { headings } = texts;
  const { stay, set, venue, load } = paper;
  const training = phaseOf(stay, 'train');
  const contact = contactText(venue.contactName, venue.contactPhone);
  return [
    paragraph('title', titleSpans(texts.title(stay.countyName))),
    paragraph('addressee', texts.addressee(stay.countyName)),
    paragraph(
      'body',
      texts.opening({
        plan: plan.name,
        county: stay.countyName,
        venue: stay.venueName,
        set: set.name,
        theme: themeAndEdition(set),
        open: daysText(stay.open, stay.close, language),
      }),
    ),
    paragraph('heading', headings.schedule),
    scheduleTable(paper, language),
    paragraph('body', openingText(paper, language)),
    paragraph('heading', headings.venue),
    paragraph(
      'body',
      texts.venue({ venue: stay.venueName, needs: roomText(load, texts), has: roomText(venue, texts) }) +
        texts.access,
    ),
    paragraph('heading', headings.safety),
    paragraph('body', texts.safety),
    paragraph('heading', headings.people),
    paragraph(
      'body',
      texts.people(training === null ? '' : daysText(training.start, training.end, language)),
    ),
    paragraph('heading', headings.schools),
    paragraph('body', texts.schools),
    paragraph('heading', headings.publicity),
    paragraph('body', texts.publicity(dayText(stay.open, language))),
    paragraph('heading', headings.figures),
    paragraph('body', texts.figures),
    paragraph('body', contact === '' ? texts.noContact : texts.contact(contact)),
    paragraph('body', [words(texts.ownContact), blank(8)]),
    paragraph('closing', [blank(8), words(texts.sender)]),
    paragraph('closing', texts.sentOn),
  ];
}

/** Characters of a line of the title; Latin ones take half as much room. */
const TITLE_LINE = 20;

/** A title that is too long for a line breaks where it makes sense. */
function titleSpans([first, second]: readonly [string, string]): readonly Span[] {
  const width = Array.from(first + second).reduce(
    (sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1),
    0,
  );
  return width > TITLE_LINE ? [words(first), lineBreak, words(second.trimStart())] : [words(first + second)];
}

function scheduleTable({ stay }: StayPaper, language: ReportLanguage): Table {
  const { columns, phases, tasks, dayCount: countText } = stayNoticeTexts[language];
  // Two characters name a phase in Chinese, a word of twelve letters in English.
  const [phaseWidth, daysWidth, taskWidth] = language === 'zh-CN' ? [13, 74, 56] : [26, 47, 70];
  return {
    kind: 'table',
    columns: [
      { width: phaseWidth, align: 'center' },
      { width: daysWidth, align: 'center' },
      { width: 13, align: 'center' },
      { width: taskWidth, align: 'left' },
    ],
    head: [[columns.phase, columns.days, columns.count, columns.task].map((name) => headCell(name))],
    rows: phaseSpans(stay).map(({ phase, start, end }) =>
      row([
        cell(phases[phase]),
        cell(daysText(start, end, language)),
        cell(countText(dayCount(start, end))),
        cell(tasks[phase]),
      ]),
    ),
  };
}

/** On which days the public is let in, and what closes the venue beside its weekdays. */
function openingText({ openings, venue }: StayPaper, language: ReportLanguage): string {
  const texts = stayNoticeTexts[language];
  const named = (weekdays: readonly number[]) => weekdayText(weekdays, texts);
  const days = [1, 2, 3, 4, 5, 6, 7];
  const other = spansOf(openings.filter(({ closed }) => closed === 'holiday' || closed === 'closed'));
  return (
    texts.openDays({
      open: openings.filter(({ closed }) => closed === null).length,
      weekdays: named(days.filter((day) => venue.weekdays.includes(day))),
      closedWeekdays: named(days.filter((day) => !venue.weekdays.includes(day))),
    }) +
    (other.length === 0
      ? ''
      : texts.otherClosed(other.map((span) => spanText(span, texts, language)).join(texts.listJoint)))
  );
}

/** Days of the week in words; three and more in a row as a span. */
function weekdayText(weekdays: readonly number[], texts: StayNoticeTexts): string {
  const runs: number[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run?.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  const nameOf = (weekday: number | undefined) => texts.weekdays[(weekday ?? 1) - 1] ?? '';
  return runs
    .flatMap((run) =>
      run.length < 3 ? run.map(nameOf) : [texts.weekdaySpan(nameOf(run[0]), nameOf(run.at(-1)))],
    )
    .join(texts.listJoint);
}

interface ClosedSpan {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

/** Closed days that follow on each other for the same reason, as one span. */
function spansOf(days: readonly OpeningDay[]): readonly ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  for (const { date, label } of days) {
    const last = spans.at(-1);
    if (last && last.label === label && dayCount(last.end, date) === 2) {
      spans[spans.length - 1] = { ...last, end: date };
    } else spans.push({ start: date, end: date, label });
  }
  return spans;
}

function spanText(
  { start, end, label }: ClosedSpan,
  texts: StayNoticeTexts,
  language: ReportLanguage,
): string {
  const days = daysText(start, end, language);
  if (label === '') return days;
  return texts.listJoint === ', ' ? `${days} (${label})` : `${days}（${label}）`;
}
