import type { IsoDate } from '@domain/units.ts';

/** The last day of the made-up history; a sample workspace stands still on it. */
export const SAMPLE_TODAY: IsoDate = '2026-11-23';
export const SAMPLE_HISTORY_START: IsoDate = '2024-11-25';
/** Last day with a tour: the last school day before SAMPLE_TODAY. */
export const SAMPLE_HISTORY_END: IsoDate = '2026-11-20';
export const SAMPLE_SEED = 20_261_123;

/** What differs between the sample provinces. Everything in a sample that is not published data is named 样例. */
export interface SampleProfile {
  readonly provinceCode: string;
  readonly workspaceName: string;
  readonly platePrefix: string;
  /** Counties whose seat serves as base, first the larger one. */
  readonly bases: readonly { readonly countyCode: string; readonly name: string }[];
  readonly sitesPerCounty: number;
  /** Counties without a venue for stationed exhibitions, of which there are none where this is null. */
  readonly withoutVenue: readonly string[] | null;
}

const CHONGQING: SampleProfile = {
  provinceCode: '500000',
  workspaceName: '重庆样例',
  platePrefix: '渝A',
  bases: [
    { countyCode: '500105', name: '江北基地（样例）' },
    { countyCode: '500101', name: '万州基地（样例）' },
  ],
  sitesPerCounty: 10,
  // 渝中区 and 大渡口区, where no township has a hall either: a plan has to say why they are left out.
  withoutVenue: ['500103', '500104'],
};

const GUANGDONG: SampleProfile = {
  provinceCode: '440000',
  workspaceName: '广东样例',
  platePrefix: '粤A',
  bases: [
    { countyCode: '440113', name: '番禺基地（样例）' },
    { countyCode: '440204', name: '浈江基地（样例）' },
  ],
  sitesPerCounty: 4,
  withoutVenue: null,
};

export const SAMPLE_PROFILES: readonly SampleProfile[] = [CHONGQING, GUANGDONG];
