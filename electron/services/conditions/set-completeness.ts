import type { SetCompleteness } from '@contract/conditions.ts';
import { setState } from '@domain/exhibit/set-state.ts';
import { textOf } from '@domain/registry/field.ts';
import { placeNames } from '../ledger/place-names.ts';
import type { Readers } from '../ports/repositories.ts';
import { exhibitStates, type KnownExhibit } from './exhibit-states.ts';

/** Every set in use with what it lacks. */
export function setCompleteness(read: Readers): SetCompleteness[] {
  const exhibits = exhibitStates(read);
  const known = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const bySet = new Map<string, KnownExhibit[]>();
  for (const exhibit of exhibits) bySet.set(exhibit.setId, [...(bySet.get(exhibit.setId) ?? []), exhibit]);
  const placeWords = placeNames(read);
  const temporary = read.registers.all('crate').filter(({ values }) => values['isPermanent'] === false);
  return read.registers
    .all('exhibit-set')
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, values }) => {
      const { place, count, settled, lacks } = setState(bySet.get(id) ?? []);
      return {
        setId: id,
        setName: textOf(values['name']),
        isPermanent: values['isPermanent'] !== false,
        place: place === null ? null : { ...placeWords(place) },
        count,
        settled,
        lacks: lacks.map(({ exhibitId, why }) => ({
          exhibitId,
          exhibitName: known.get(exhibitId)?.name ?? exhibitId,
          why,
          place: { ...placeWords(known.get(exhibitId)?.place ?? 'out:missing') },
        })),
        temporaryCrateIds: temporary
          .filter((crate) => textOf(crate.values['setId']) === id)
          .map((crate) => crate.id),
      };
    });
}
