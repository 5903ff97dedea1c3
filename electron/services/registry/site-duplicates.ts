import { type DuplicateGroup, duplicateSites } from '@domain/site/duplicates.ts';
import type { PositionSource, SiteKind } from '@domain/site/site.ts';
import { textOf } from '@domain/registry/field.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { Readers } from '../ports/repositories.ts';
import { recordNames } from './record-names.ts';

/** Groups of sites in use that may be one place. */
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
  );
}
