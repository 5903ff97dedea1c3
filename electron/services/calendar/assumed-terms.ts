import type { TermDates } from '@contract/calendar.ts';
import { typicalTerms } from '@domain/calendar/typical-terms.ts';
import { AppError } from '@domain/errors.ts';
import { completeValues, type RegisterRecord } from '@domain/registry/register.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { IdGenerator } from '../ports/system.ts';
import { checkRecord } from '../registry/check-record.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

const SEASON_NAMES = { autumn: '秋季学期', spring: '春季学期' } as const;

/** What the record says of where its dates come from. */
const ASSUMED = '假定：按常见校历推算，以当地教育部门公布为准';

/** Usual terms of a school year with the names that offices give them. */
export function assumedTerms(schoolYear: number): readonly TermDates[] {
  return typicalTerms(schoolYear).map(({ season, year, start, end }) => ({
    name: `${year} ${SEASON_NAMES[season]}`,
    startDate: start,
    endDate: end,
  }));
}

/** Writes assumed terms as records, all in one step. @throws AppError E1104 */
export function takeOverTerms(
  session: WorkspaceSession,
  ids: IdGenerator,
  countyCode: string | null,
  terms: readonly TermDates[],
): void {
  const read = session.read();
  const records = terms.map(
    (term): RegisterRecord => ({
      id: ids.next(),
      values: completeValues(REGISTERS['school-term'], { ...term, countyCode, source: ASSUMED }),
      isRetired: false,
      isSample: false,
    }),
  );
  for (const record of records) checkRecord(read, 'school-term', record, null);
  const known = read.calendar
    .schoolTerms()
    .filter((term) => term.countyCode === countyCode)
    .map(({ name, start, end }) => ({ name, startDate: start, endDate: end }));
  for (const [index, term] of terms.entries()) {
    const others = [...known, ...terms.slice(0, index)];
    const other = others.find(
      ({ startDate, endDate }) => startDate <= term.endDate && endDate >= term.startDate,
    );
    if (!other) continue;
    throw new AppError('E1104', `term ${term.name} overlaps ${other.name}`, {
      register: 'school-term',
      count: 1,
      issues: [`startDate|overlap|${other.name}`],
    });
  }
  const params = { count: terms.length };
  session.store().run({ name: 'calendar.proposeTerms', params }, (write) => {
    for (const record of records) write.registers.insert('school-term', record);
  });
}
