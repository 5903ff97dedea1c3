import type { SourceId } from './layers/map-layer.ts';
import type { Emphasis, MapModel } from './map-model.ts';

/** Whether something is selected, so that everything else steps back. */
export function isDimmed(model: Pick<MapModel, 'routes'>): boolean {
  return model.routes.some(({ emphasis }) => emphasis !== 'plain');
}

/** What belongs to the selection. */
export function litOf<T extends { readonly emphasis: Emphasis }>(marks: readonly T[]): readonly T[] {
  return marks.filter(({ emphasis }) => emphasis === 'strong');
}

/**
 * Sources whose data differ between two models. Reading some thousand marks takes a millisecond; cutting them into tiles
 * again takes a hundred, and a selection changes few of them.
 */
export function changedSources(before: MapModel, after: MapModel): ReadonlySet<SourceId> {
  const changed = new Set<SourceId>();
  const compare = (id: SourceId, isSame: boolean) => {
    if (!isSame) changed.add(id);
  };
  compare(
    'counties',
    before.classOfCounty === after.classOfCounty &&
      before.unknownCounties === after.unknownCounties &&
      before.keyCounties === after.keyCounties,
  );
  compare('county-labels', before.keyCounties === after.keyCounties);
  compare('sites', areSame(before.sites, after.sites));
  compare('bases', areSame(before.bases, after.bases));
  compare('lodgings', areSame(before.lodgings, after.lodgings));
  compare('omissions', areSame(before.omissions, after.omissions));
  compare('routes', areSame(before.routes, after.routes, OF_SELECTION));
  compare('stops', areSame(before.stops, after.stops, OF_SELECTION));
  compare('routes-lit', areSame(litOf(before.routes), litOf(after.routes)));
  compare('stops-lit', areSame(litOf(before.stops), litOf(after.stops)));
  return changed;
}

/** What a selection changes of a mark; the source of all marks does not hold it. */
const OF_SELECTION: ReadonlySet<string> = new Set(['emphasis', 'isSelected']);
const NOTHING: ReadonlySet<string> = new Set();

function areSame<T extends object>(
  before: readonly T[],
  after: readonly T[],
  besides: ReadonlySet<string> = NOTHING,
): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return before.every((mark, index) => {
    const other = after[index] as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(mark)) {
      if (value !== other[name] && !besides.has(name)) return false;
    }
    return true;
  });
}
