import { addDays } from '@domain/calendar/dates.ts';
import { SEVERITIES } from '@domain/exhibit/condition.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Writers } from '@services/ports/repositories.ts';
import { sampleRecord } from '@services/sample/sample-record.ts';
import { createSeededRandom, type SeededRandom } from '@services/sample/seeded-random.ts';

/** What is reported and mended lies in these days: the years of the records, and some before and after. */
const FROM = '2022-06-01';
const DAYS = 1_500;

const dayIn = (random: SeededRandom) => addDays(FROM, random.integer(0, DAYS));

/**
 * Exhibits with up to four reports and up to two repairs each, at random: several of one day, repairs that nobody closed,
 * exhibits that nobody reported on, that are out of use, or that came later.
 */
export function writeExhibits(write: Writers, count: number, seed: number): void {
  const random = createSeededRandom(seed);
  for (let index = 1; index <= count; index += 1) {
    const exhibitId = `exhibit-${index}`;
    write.registers.insert('exhibit', {
      ...sampleRecord('exhibit', exhibitId, {
        name: `展品${index}`,
        serial: `T-${index}`,
        setId: 'set-1',
        acquiredOn: random.next() < 0.4 ? dayIn(random) : null,
      }),
      isRetired: random.next() < 0.15,
    });
    const reported = dayIn(random);
    writeReports(write, exhibitId, reported, random);
    writeRepairs(write, exhibitId, reported, random);
  }
}

function writeReports(write: Writers, exhibitId: string, reported: IsoDate, random: SeededRandom): void {
  const count = random.integer(0, 4);
  for (let report = 1; report <= count; report += 1)
    write.conditions.insert({
      id: `${exhibitId}-report-${report}`,
      exhibitId,
      // Several of one day: the one with the later id was found last.
      reportedOn: random.next() < 0.4 ? reported : dayIn(random),
      handOverId: '',
      reporter: '讲解员',
      severity: random.pick(SEVERITIES),
      note: '',
    });
}

/** One after the other, so that at most the last one is open; some end on the day of a report. */
function writeRepairs(write: Writers, exhibitId: string, reported: IsoDate, random: SeededRandom): void {
  let openedOn = random.next() < 0.5 ? addDays(reported, -random.integer(0, 60)) : dayIn(random);
  const count = random.integer(0, 2);
  for (let repair = 1; repair <= count; repair += 1) {
    const isOpen = repair === count && random.next() < 0.4;
    const ended =
      openedOn <= reported && random.next() < 0.4 ? reported : addDays(openedOn, random.integer(0, 200));
    const closedOn = isOpen ? null : ended;
    write.repairs.insert({
      id: `${exhibitId}-repair-${repair}`,
      exhibitId,
      conditionReportId: null,
      openedOn,
      dueOn: null,
      closedOn,
      fault: '灯不亮',
      result: '',
      workshopId: null,
      cost_yuan: null,
      note: '',
    });
    openedOn = addDays(closedOn ?? openedOn, random.integer(1, 300));
  }
}
