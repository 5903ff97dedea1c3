import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import type { Caravan } from '@domain/fleet/fleet.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';

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
    updateCaravan: ({ id, version, changes }) => {
      const { fleet } = session.read();
      const found = fleet.caravans().find((caravan) => caravan.id === id) ?? null;
      const { version: _version, ...current } = requireCurrent(found, 'caravan', id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const caravan: Caravan = { ...current, ...given };
      const { baseId, exhibitSetId } = caravan;
      requireKnown('base', baseId, fleet.bases());
      if (exhibitSetId !== null) requireKnown('exhibit_set', exhibitSetId, fleet.exhibitSets());
      session
        .store()
        .run({ name: 'caravan.update', params: { name: caravan.name } }, (write) =>
          write.fleet.updateCaravan(caravan, version),
        );
    },
    bases: () => [...session.read().fleet.bases()],
    exhibitSets: () => {
      const exhibits = session.read().fleet.exhibits();
      return session
        .read()
        .fleet.exhibitSets()
        .map((set) => ({
          id: set.id,
          name: set.name,
          kind: set.kind,
          isSample: set.isSample,
          baseName: baseName(set.baseId),
          exhibits: exhibits
            .filter((exhibit) => exhibit.setId === set.id)
            .map(({ id, name, discipline }) => ({ id, name, discipline })),
        }));
    },
  };
}

function requireKnown(kind: string, id: string, records: readonly { readonly id: string }[]): void {
  if (!records.some((record) => record.id === id))
    throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
}
