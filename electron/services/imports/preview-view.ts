import {
  IMPORT_OUTCOMES,
  type ImportOutcome,
  type ImportPreview,
  type ImportRow,
} from '@contract/imports.ts';
import { cellsOf, cellText, type CellWords } from '@domain/exchange/cell-value.ts';
import { isSameValue } from '@domain/exchange/same-value.ts';
import { rawText } from '@domain/exchange/raw-cell.ts';
import { isEmpty, type RecordValues } from '@domain/registry/field.ts';
import { type Register, storedFields } from '@domain/registry/register.ts';
import { EXCHANGE_WORDS } from '../exchange/columns.ts';
import { fieldWords } from '../registry/registry-words.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import type { PlannedRow } from './build-preview.ts';
import type { RowIssue } from './read-rows.ts';

/** Rows of each outcome that the window gets; the counts are of all. */
const SHOWN_ROWS = 2_000;
/** Questions that the window gets; the next ones come when these are answered. */
const SHOWN_QUESTIONS = 200;

/** Everything that is wrong with a row as one sentence: 区县：没有这个地方：武夷；站点：必填. */
export function reasonText(
  register: Register,
  issues: readonly RowIssue[],
  language: ReportLanguage,
): string {
  const { issues: words, separator } = EXCHANGE_WORDS[language];
  const colon = language === 'zh-CN' ? '：' : ': ';
  return issues
    .map(({ field, kind, detail }) => {
      const known = register.fields.some(({ id }) => id === field);
      const label = known ? fieldWords(register.id, field, language).label : field;
      return `${label}${colon}${words[kind](detail)}`;
    })
    .join(separator);
}

/** What the window shows of planned rows. */
export function previewView(
  register: Register,
  planned: readonly PlannedRow[],
  more: Pick<ImportPreview, 'skipped' | 'missing'>,
  words: CellWords,
  language: ReportLanguage,
): ImportPreview {
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    ImportOutcome,
    number
  >;
  const rows: ImportRow[] = [];
  for (const plan of planned) {
    counts[plan.outcome] += 1;
    if (counts[plan.outcome] <= SHOWN_ROWS) rows.push(rowView(register, plan, words, language));
  }
  const questions = questionsOf(register, planned, language);
  return {
    counts,
    ...more,
    rows,
    shownRows: SHOWN_ROWS,
    questions: questions.slice(0, SHOWN_QUESTIONS),
    questionCount: questions.length,
  };
}

function rowView(
  register: Register,
  plan: PlannedRow,
  words: CellWords,
  language: ReportLanguage,
): ImportRow {
  const text = (id: string, values: RecordValues) => {
    const field = register.fields.find((candidate) => candidate.id === id);
    return field ? cellText(cellsOf(field, values[id], words)) : '';
  };
  const label = (id: string) => fieldWords(register.id, id, language).label;
  const name = text(register.nameField, plan.values);
  const changes =
    plan.outcome === 'changed'
      ? plan.fields.map((id) => ({
          label: label(id),
          before: text(id, plan.before.values),
          after: text(id, plan.values),
        }))
      : plan.outcome === 'added'
        ? storedFields(register)
            .filter(({ id, type, preset }) => {
              const value = plan.values[id];
              // What every new record has says nothing about this one.
              return id !== register.nameField && !isEmpty(value) && !isSameValue(type, value, preset);
            })
            .map(({ id }) => ({ label: label(id), before: '', after: text(id, plan.values) }))
        : [];
  return {
    row: plan.row.number,
    outcome: plan.outcome,
    name: name === '' ? firstText(plan) : name,
    changes,
    reason: plan.outcome === 'faulty' ? reasonText(register, plan.issues, language) : '',
  };
}

/** A row whose name cannot be read is known by what stands first in it. */
const firstText = ({ row }: PlannedRow) =>
  row.cells.map((cell) => rawText(cell).trim()).find((text) => text !== '') ?? '';

function questionsOf(
  register: Register,
  planned: readonly PlannedRow[],
  language: ReportLanguage,
): ImportPreview['questions'] {
  const asked = new Map<string, ImportPreview['questions'][number]>();
  for (const plan of planned) {
    if (plan.outcome !== 'review') continue;
    for (const { key, field, text, candidates } of plan.questions) {
      const known = asked.get(key);
      asked.set(key, {
        key,
        label: key.startsWith('row ') ? null : fieldWords(register.id, field, language).label,
        text,
        row: known?.row ?? plan.row.number,
        count: (known?.count ?? 0) + 1,
        candidates: [...candidates],
      });
    }
  }
  return [...asked.values()];
}
