import type { IndicatorTable } from '@contract/indicators.ts';
import type { ChosenPopulation } from '@domain/coverage/population.ts';
import type { Area } from '@domain/indicator/area.ts';
import type { Readers } from '../ports/repositories.ts';
import { DIVISION_LIST } from './division-list.ts';

/**
 * The lists behind the denominators of an area, as they must be printed beside every share, each with its own size: of
 * several lists of key counties all together are the denominator. `population`: the list that the
 * figures were counted with; for a part of the workspace alone another one might have been chosen.
 */
export function denominatorLists(
  read: Readers,
  area: Area,
  population: ChosenPopulation,
): IndicatorTable['lists'] {
  const whole = { missing: 0, isComplete: true, note: '' };
  const keyLists = read.regions.categories().filter(({ isKeyList }) => isKeyList);
  const sizes = new Map<string, number>();
  for (const { categoryId, regionCode } of read.regions.categoryMembers())
    if (area.counties.has(regionCode)) sizes.set(categoryId, (sizes.get(categoryId) ?? 0) + 1);
  return [
    { list: 'counties', ...DIVISION_LIST, size: area.counties.size, ...whole },
    { list: 'townships', ...DIVISION_LIST, size: area.townships.size, ...whole },
    ...keyLists.map(({ id, name, listVersion, source, isComplete, note }) => ({
      list: 'keyCounties' as const,
      version: [name, listVersion].filter(Boolean).join(' '),
      source,
      size: sizes.get(id) ?? 0,
      missing: 0,
      isComplete,
      note,
    })),
    {
      list: 'population',
      version: population.listVersion ?? '',
      source: population.source,
      size: area.people.size,
      missing: area.counties.size - area.people.size,
      isComplete: area.people.size === area.counties.size,
      note: '',
    },
  ];
}
