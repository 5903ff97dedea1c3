import { textOf } from '@domain/registry/field.ts';
import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

/** Contract methods about bases, caravans and exhibit sets. */
export function fleetHandlers(session: WorkspaceSession): Handlers<AppContract>['fleet'] {
  const baseName = (id: string) =>
    session
      .read()
      .fleet.bases()
      .find((base) => base.id === id)?.name ?? id;
  return {
    caravans: () => {
      const sets = new Map(
        session
          .read()
          .fleet.exhibitSets()
          .map((set) => [set.id, set.name]),
      );
      return session
        .read()
        .fleet.caravans()
        .map((caravan, colourIndex) => ({
          ...caravan,
          unavailabilities: [...caravan.unavailabilities],
          colourIndex,
          baseName: baseName(caravan.baseId),
          exhibitSetName: caravan.exhibitSetId === null ? null : (sets.get(caravan.exhibitSetId) ?? null),
        }));
    },
    bases: () => [...session.read().fleet.bases()],
    exhibitSets: () => {
      const exhibits = session.read().fleet.exhibits();
      const crates = session
        .read()
        .registers.all('crate')
        .filter(({ isRetired }) => !isRetired);
      return session
        .read()
        .fleet.exhibitSets()
        .map((set) => ({
          id: set.id,
          name: set.name,
          kind: set.kind,
          isSample: set.isSample,
          baseName: baseName(set.baseId),
          crateCount: crates.filter(({ values }) => textOf(values['setId']) === set.id).length,
          exhibits: exhibits
            .filter((exhibit) => exhibit.setId === set.id)
            .map(({ id, name, discipline }) => ({ id, name, discipline })),
        }));
    },
  };
}
