import type { IndicatorScope } from '@contract/indicators.ts';
import { type ChosenPopulation, choosePopulation } from '@domain/coverage/population.ts';
import type { WorkingExhibits } from '@domain/exhibit/working.ts';
import type { CaravanNorm } from '@domain/indicator/caravan-norm.ts';
import type { OutreachFacts } from '@domain/indicator/facts.ts';
import { RegionTree } from '@domain/indicator/region-tree.ts';
import type { RegionCategoryMember } from '@domain/region/region.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { caravanNorms } from './caravan-norms.ts';
import { exhibitsOn } from './exhibits-working.ts';
import { readOutreach } from './outreach-facts.ts';

type Basis = IndicatorScope['basis'];

/** What facts are counted against: regions with their lists, caravans with their norms, exhibits. */
export interface OutreachGround {
  readonly tree: RegionTree;
  readonly population: ChosenPopulation;
  readonly members: readonly RegionCategoryMember[];
  readonly caravanIds: readonly string[];
  readonly norms: readonly CaravanNorm[];
  readonly exhibitsOn: (day: IsoDate) => WorkingExhibits;
}

/** Keeps what was read of a workspace for the next table, until anything in it changes; photos and papers count for nothing. */
export interface OutreachCache {
  facts(store: WorkspaceStore, basis: Basis, today: IsoDate): OutreachFacts;
  ground(store: WorkspaceStore): OutreachGround;
}

interface Kept {
  readonly facts: Map<string, OutreachFacts>;
  ground: OutreachGround | null;
}

/** PERF: reading 60,000 visits and 44,000 regions takes longer than counting them (npm run bench:coverage). */
export function createOutreachCache(): OutreachCache {
  const stores = new WeakMap<WorkspaceStore, Kept>();
  const keptOf = (store: WorkspaceStore): Kept => {
    const known = stores.get(store);
    if (known) return known;
    const fresh: Kept = { facts: new Map(), ground: null };
    store.onChange((tables) => {
      if (tables.every((table) => table === 'attachment')) return;
      fresh.facts.clear();
      fresh.ground = null;
    });
    stores.set(store, fresh);
    return fresh;
  };
  return {
    facts: (store, basis, today) => {
      const { facts } = keptOf(store);
      const key = `${basis} ${today}`;
      const known = facts.get(key);
      if (known) return known;
      const read = readOutreach(store.read, basis, today);
      facts.set(key, read);
      return read;
    },
    ground: (store) => {
      const kept = keptOf(store);
      kept.ground ??= readGround(store.read);
      return kept.ground;
    },
  };
}

function readGround(read: Readers): OutreachGround {
  const regions = read.regions.all();
  const members = read.regions.categoryMembers();
  const keyLists = new Set(read.regions.categories().flatMap(({ id, isKeyList }) => (isKeyList ? [id] : [])));
  const keyCounties = new Set(
    members.flatMap(({ categoryId: list, regionCode: code }) => (keyLists.has(list) ? [code] : [])),
  );
  const counties = new Set(regions.flatMap(({ level, code }) => (level === 'county' ? [code] : [])));
  const population = choosePopulation(read.regions.populations(), counties);
  return {
    tree: new RegionTree(regions, keyCounties, population.people),
    population,
    members,
    caravanIds: read.fleet.caravans().map(({ id }) => id),
    norms: caravanNorms(read),
    exhibitsOn: exhibitsOn(read),
  };
}
