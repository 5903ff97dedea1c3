import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { Terrain } from '@domain/region/region.ts';

/** Region table of one province as shipped in resources/geo; shapes are explained in resources/geo/README.md. */
export interface ProvinceGeography {
  readonly province: { readonly code: string; readonly name: string };
  readonly prefectures: readonly { readonly code: string; readonly name: string; readonly parent: string }[];
  readonly counties: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent: string;
    readonly seat: LngLat | null;
    readonly terrain: Terrain | null;
    readonly former?: readonly string[];
  }[];
  readonly townships: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: 'subdistrict' | 'town' | 'rural' | 'other';
    readonly parent: string;
    readonly point: LngLat | null;
    readonly rough?: true;
  }[];
}

/** Row of a table in resources/data by header. */
export type DataRow = Readonly<Record<string, string>>;

/** Read-only data that ships with the program. */
export interface ResourceFiles {
  /** @throws AppError E5001 when missing or damaged */
  geography(provinceCode: string): ProvinceGeography;
  /** Table of resources/data by file name without extension. @throws AppError E5001 */
  table(name: string): readonly DataRow[];
}
