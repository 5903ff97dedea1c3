import type { SeenReport } from '@contract/seen.ts';
import { textOf } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { shownAt } from './shown.ts';

/** Themes and exhibits that were shown at these sites until a day, latest first. */
export function seenReport(read: Readers, siteIds: ReadonlySet<string>, until: IsoDate): SeenReport {
  const { visits, shown } = shownAt(read, siteIds, until);
  const records = new Map(read.registers.all('exhibit').map((record) => [record.id, record.values]));
  const exhibits = new Tally();
  const themes = new Tally();
  for (const { exhibitId, siteId, date } of shown) {
    const occasion = `${siteId} ${date}`;
    exhibits.add(exhibitId, occasion, date);
    const theme = textOf(records.get(exhibitId)?.['theme']);
    if (theme !== '') themes.add(theme, occasion, date);
  }
  return {
    visits,
    themes: themes.entries().map(([name, figures]) => ({ name, ...figures })),
    exhibits: exhibits.entries().map(([id, figures]) => ({
      id,
      name: textOf(records.get(id)?.['name']) || id,
      theme: textOf(records.get(id)?.['theme']),
      ...figures,
    })),
  };
}

/** Counts occasions; several exhibits of a theme on one occasion count once. */
class Tally {
  readonly #of = new Map<string, { readonly occasions: Set<string>; lastDay: IsoDate }>();

  add(key: string, occasion: string, day: IsoDate): void {
    const known = this.#of.get(key) ?? { occasions: new Set<string>(), lastDay: day };
    known.occasions.add(occasion);
    if (day > known.lastDay) known.lastDay = day;
    this.#of.set(key, known);
  }

  /** Latest first. */
  entries(): readonly (readonly [string, { readonly lastDay: IsoDate; readonly times: number }])[] {
    return [...this.#of]
      .map(([key, { occasions, lastDay }]) => [key, { lastDay, times: occasions.size }] as const)
      .toSorted(([aKey, a], [bKey, b]) =>
        a.lastDay === b.lastDay ? (aKey < bKey ? -1 : 1) : a.lastDay < b.lastDay ? 1 : -1,
      );
  }
}
