import type { OmissionRemedyView, PlanView } from '@contract/plans.ts';
import type { RemedyCode } from '@domain/planning/omission.ts';
import { clockText } from './duration-text.ts';
import type { ReportLanguage } from './workbook.ts';

/** Names that a remedy may mention. */
export interface RemedyNames {
  readonly caravans: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
}

/** Names of the caravans that are out and of all sites of a plan. */
export function namesOf(plan: PlanView): RemedyNames {
  const stops = plan.tours.flatMap((tour) => tour.stops);
  return {
    caravans: new Map(plan.tours.map((tour) => [tour.caravanId, tour.caravanName])),
    sites: new Map([...stops, ...plan.omissions].map(({ siteId, siteName }) => [siteId, siteName])),
  };
}

interface Facts {
  readonly caravan: string;
  readonly date: string;
  readonly hours: string;
  readonly sites: string;
}

type RemedyWords = Readonly<Record<RemedyCode, (facts: Facts) => string>>;

const remedyWords: Readonly<Record<ReportLanguage, RemedyWords>> = {
  'zh-CN': {
    'fits-now': () => '重新编排即可排入',
    'one-more-day': ({ caravan, date }) => `${caravan}${date}增加出车`,
    'another-opening': ({ date, hours }) => `站点${date} ${hours}可以接待`,
    'release-caravan-lock': ({ sites }) => `解除车辆锁定：${sites}`,
    'release-day-lock': ({ sites }) => `解除日期锁定：${sites}`,
    'release-order-lock': ({ sites }) => `解除次序锁定：${sites}`,
    'another-caravan': ({ caravan }) => `增加一辆与${caravan}同驻地的大篷车`,
    'one-more-visit': ({ caravan, date }) => `${caravan}${date}多排一场`,
    displace: ({ sites, caravan, date }) => `${caravan}${date}让出：${sites}`,
  },
  en: {
    'fits-now': () => 'Plan again: it fits',
    'one-more-day': ({ caravan, date }) => `${caravan} goes out on ${date} too`,
    'another-opening': ({ date, hours }) => `The site opens on ${date} from ${hours}`,
    'release-caravan-lock': ({ sites }) => `Release the lock of the caravan: ${sites}`,
    'release-day-lock': ({ sites }) => `Release the lock of the day: ${sites}`,
    'release-order-lock': ({ sites }) => `Release the lock of the order: ${sites}`,
    'another-caravan': ({ caravan }) => `One more caravan at the base of ${caravan}`,
    'one-more-visit': ({ caravan, date }) => `${caravan} makes one more visit on ${date}`,
    displace: ({ sites, caravan, date }) => `${caravan} on ${date} gives up: ${sites}`,
  },
};

const UNKNOWN_CARAVAN: Readonly<Record<ReportLanguage, string>> = { 'zh-CN': '大篷车', en: 'A caravan' };

/** A remedy in words. A caravan without a day out in the plan goes unnamed. */
export function remedyText(remedy: OmissionRemedyView, names: RemedyNames, language: ReportLanguage): string {
  const { code, caravanId, date, start_s, end_s, siteIds } = remedy;
  return remedyWords[language][code]({
    caravan: names.caravans.get(caravanId ?? '') ?? UNKNOWN_CARAVAN[language],
    date: date ?? '',
    hours: start_s === null || end_s === null ? '' : `${clockText(start_s)}–${clockText(end_s)}`,
    sites: siteIds.map((id) => names.sites.get(id) ?? id).join(language === 'en' ? ', ' : '、'),
  });
}
