import type { RepairView } from '@contract/repairs.ts';
import { type Repair, repairState } from '@domain/exhibit/repair.ts';
import { textOf } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';

/** Repairs in words; registers are read when the first one is asked for. */
export function repairViews(read: Readers, today: IsoDate): (repair: Versioned<Repair>) => RepairView {
  let words: ReturnType<typeof readWords> | null = null;
  return ({ conditionReportId: _report, ...repair }) => {
    words ??= readWords(read);
    const exhibit = words.exhibits.get(repair.exhibitId);
    const setId = textOf(exhibit?.['setId']);
    return {
      ...repair,
      exhibitName: textOf(exhibit?.['name']),
      serial: textOf(exhibit?.['serial']),
      setName: words.sets.get(setId) ?? setId,
      workshopName: repair.workshopId === null ? '' : (words.workshops.get(repair.workshopId) ?? ''),
      state: repairState(repair, today),
    };
  };
}

const readWords = (read: Readers) => ({
  exhibits: new Map(read.registers.all('exhibit').map(({ id, values }) => [id, values])),
  sets: read.registers.names('exhibit-set'),
  workshops: read.registers.names('depository'),
});
