import type { Lodging } from '@domain/fleet/lodging.ts';
import type { ProvinceGeography } from '../ports/resources.ts';

/** A made-up lodging at every county seat that has a published position; prices are not invented. */
export function sampleLodgings(geography: ProvinceGeography): readonly Lodging[] {
  return geography.counties.flatMap(({ code, name, seat }) =>
    seat === null
      ? []
      : [
          {
            id: `lodging-${code}`,
            name: `${name}夜宿点（样例）`,
            countyCode: code,
            position: seat,
            costPerNight_yuan: null,
            isSample: true,
          },
        ],
  );
}
