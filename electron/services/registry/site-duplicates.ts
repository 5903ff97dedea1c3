import { type DuplicateGroup, duplicateSites } from '@domain/site/duplicates.ts';
import type { PositionSource, SiteKind } from '@domain/site/site.ts';
import { textOf } from '@domain/registry/field.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { AppError } from '@domain/errors.ts';
import type { Readers } from '../ports/repositories.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { recordNames } from './record-names.ts';

/** Groups of sites in use that may be one place, and were not told apart. */
export function readDuplicates(read: Readers): readonly DuplicateGroup[] {
  const names = recordNames(read);
  return duplicateSites(
    read.registers
      .all('site')
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, values }) => {
        const countyCode = textOf(values['countyCode']);
        return {
          id,
          code: textOf(values['code']),
          name: textOf(values['name']),
          formerNames: Array.isArray(values['formerNames']) ? values['formerNames'].map(textOf) : [],
          kind: textOf(values['kind']) as SiteKind,
          countyCode,
          countyName: names.region(countyCode) ?? '',
          townshipCode: textOf(values['townshipCode']) || null,
          position: values['position'] as LngLat,
          positionSource: textOf(values['positionSource']) as PositionSource,
        };
      }),
    read.sites.pairsApart(),
  );
}

/**
 * Remembers of each two of these sites that they are not one place, or forgets it, as one step.
 * @throws AppError E1001 for a site that is gone
 */
export function tellApart(session: WorkspaceSession, siteIds: readonly string[], areApart: boolean): void {
  const ids = [...new Set(siteIds)];
  const names = ids.map((id) => {
    const site = session.read().sites.find(id);
    if (!site) throw new AppError('E1001', `site ${id} not found`, { kind: 'site', id });
    return site.name;
  });
  const params = { name: names[0] ?? '', count: ids.length };
  session.store().run({ name: areApart ? 'registry.tellApart' : 'registry.doubtAgain', params }, (write) => {
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) write.sites.tellApart(one, other, areApart);
    }
  });
}
