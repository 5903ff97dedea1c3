import type { LoadLine, SuggestedLoad } from '@contract/seen.ts';
import { AppError } from '@domain/errors.ts';
import { type LoadLimits, suggestLoad } from '@domain/exhibit/load.ts';
import type { LoadItem } from '@domain/exhibit/load-item.ts';
import { packedVolume_dm3 } from '@domain/exhibit/packed-volume.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import { openRepairs } from '../conditions/exhibit-states.ts';
import type { Readers } from '../ports/repositories.ts';
import { shownAt } from './shown.ts';

export interface LoadWish {
  readonly caravanId: string;
  readonly siteIds: readonly string[];
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly age: { readonly from: number; readonly to: number } | null;
}

/** Points of an exhibit for each place that has not seen it, and for each that has not seen its theme. */
const NEW_EXHIBIT = 2;
const NEW_THEME = 1;

/**
 * What a caravan should carry to places: new to as many of them as can be, fit for the age group, of many disciplines, within
 * its weight, room and power. Left out are exhibits that are promised on these days or broken, and those not at its base or
 * aboard.
 * @throws AppError E1001 for a caravan that there is not
 */
export function suggestLoadFor(read: Readers, wish: LoadWish, today: IsoDate): SuggestedLoad {
  const caravan = read.registers.find('caravan', wish.caravanId);
  if (caravan === null)
    throw new AppError('E1001', `caravan ${wish.caravanId} not found`, {
      kind: 'caravan',
      id: wish.caravanId,
    });
  const limits = limitsOf(caravan);
  const exhibits = read.registers.all('exhibit').filter(({ isRetired }) => !isRetired);
  const sets = read.registers.names('exhibit-set');
  const siteIds = [...new Set(wish.siteIds)];
  const seen = seenByPlace(read, siteIds, exhibits, today);
  const obstacle = obstacleFinder(read, wish, caravan);
  const lines = exhibits.map((record) => {
    const theme = textOf(record.values['theme']);
    const newTo = siteIds.filter((siteId) => !seen.exhibits.has(`${siteId} ${record.id}`)).length;
    const newThemes =
      theme === '' ? 0 : siteIds.filter((siteId) => !seen.themes.has(`${siteId} ${theme}`)).length;
    return { record, theme, newTo, obstacle: obstacle(record), newThemes, needs: needsOf(record) };
  });
  const items = lines
    .filter(({ obstacle: why }) => why === null)
    .map(
      ({ record, newTo, newThemes, needs }): LoadItem => ({
        id: record.id,
        ...needs,
        discipline: textOf(record.values['discipline']),
        value: newTo * NEW_EXHIBIT + newThemes * NEW_THEME,
      }),
    );
  const load = suggestLoad(items, limits, siteIds.length);
  const taken = new Set(load.taken);
  const left = new Map(load.left.map((item) => [item.id, item]));
  const aboard = items.filter(({ id }) => taken.has(id));
  return {
    limits: { ...limits },
    weight_kg: load.weight_kg,
    volume_dm3: load.volume_dm3,
    power_w: load.power_w,
    binding: [...load.binding],
    unknown: {
      weight: aboard.filter(({ weight_kg }) => weight_kg === null).length,
      volume: aboard.filter(({ volume_dm3 }) => volume_dm3 === null).length,
    },
    disciplines: [...load.disciplines],
    lines: lines
      .map(
        ({ record, theme, newTo, obstacle: why, needs }): LoadLine => ({
          id: record.id,
          serial: textOf(record.values['serial']),
          name: textOf(record.values['name']),
          setName: sets.get(textOf(record.values['setId'])) ?? '',
          theme,
          discipline: textOf(record.values['discipline']),
          ...needs,
          newTo,
          isTaken: taken.has(record.id),
          left: why ?? left.get(record.id)?.reason ?? null,
          over: [...(left.get(record.id)?.over ?? [])],
        }),
      )
      .toSorted(
        (a, b) => Number(b.isTaken) - Number(a.isTaken) || b.newTo - a.newTo || (a.id < b.id ? -1 : 1),
      ),
  };
}

/** Room in the caravan is entered in m³. */
function limitsOf(caravan: RegisterRecord): LoadLimits {
  const cargo_m3 = numberIn(caravan, 'cargo_m3');
  return {
    weight_kg: numberIn(caravan, 'load_kg'),
    volume_dm3: cargo_m3 === null ? null : Math.round(cargo_m3 * 1_000),
    power_w: numberIn(caravan, 'supply_w'),
  };
}

const needsOf = (exhibit: RegisterRecord) => ({
  weight_kg: numberIn(exhibit, 'weight_kg'),
  volume_dm3: packedVolume_dm3(
    {
      width_cm: numberIn(exhibit, 'packedWidth_cm'),
      depth_cm: numberIn(exhibit, 'packedDepth_cm'),
      height_cm: numberIn(exhibit, 'packedHeight_cm'),
    },
    {
      width_cm: numberIn(exhibit, 'width_cm'),
      depth_cm: numberIn(exhibit, 'depth_cm'),
      height_cm: numberIn(exhibit, 'height_cm'),
    },
  ),
  power_w: numberIn(exhibit, 'power_w'),
});

/** Pairs of place and exhibit, and of place and theme, that have met. */
function seenByPlace(
  read: Readers,
  siteIds: readonly string[],
  exhibits: readonly RegisterRecord[],
  today: IsoDate,
) {
  const themeOf = new Map(exhibits.map(({ id, values }) => [id, textOf(values['theme'])]));
  const { shown } = shownAt(read, new Set(siteIds), today);
  return {
    exhibits: new Set(shown.map(({ siteId, exhibitId }) => `${siteId} ${exhibitId}`)),
    themes: new Set(shown.map(({ siteId, exhibitId }) => `${siteId} ${themeOf.get(exhibitId) ?? ''}`)),
  };
}

type Obstacle = 'in-repair' | 'not-this-age' | 'promised' | 'elsewhere';

function obstacleFinder(read: Readers, { caravanId, start, end, age }: LoadWish, caravan: RegisterRecord) {
  const places = read.ledger.places();
  const near = new Set([placeKey('caravan', caravanId), placeKey('base', textOf(caravan.values['baseId']))]);
  const broken = openRepairs(read);
  const ownSet = textOf(caravan.values['exhibitSetId']);
  return (record: RegisterRecord): Obstacle | null => {
    if (!near.has(places.get(record.id)?.place ?? '')) return 'elsewhere';
    if (broken.has(record.id)) return 'in-repair';
    const [from, to] = [numberIn(record, 'ageFrom') ?? 0, numberIn(record, 'ageTo') ?? 120];
    if (age !== null && (to < age.from || from > age.to)) return 'not-this-age';
    const holders = read.reservations.holding({ kind: 'exhibit', id: record.id }, { start, end }, null);
    // What a plan promised of the caravan's own set is promised to this tour.
    const isOwn = ({ thing, purpose }: (typeof holders)[number]) =>
      thing.kind === 'set' && thing.id === ownSet && purpose === 'tour';
    return holders.every(isOwn) ? null : 'promised';
  };
}

function numberIn({ values }: RegisterRecord, field: string): number | null {
  const value = values[field];
  return typeof value === 'number' ? value : null;
}
