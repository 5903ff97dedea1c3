import type { Audience, ServiceKind } from '../service/service.ts';
import type { SiteKind } from '../site/site.ts';

/** What a request asks for, as far as words tell. */
export interface Demand {
  readonly themes: readonly string[];
  readonly exhibits: readonly string[];
  readonly serviceIds: readonly string[];
  /** Name of who asks and of the place, and what kind of place it is: they tell for whom it is. */
  readonly placeNames: readonly string[];
  readonly siteKind: SiteKind | null;
}

export interface OfferedService {
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly audiences: readonly Audience[];
}

/** Why a service fits. */
export type ServiceReason =
  | { readonly kind: 'asked' }
  /** The word of the request that its name or kind answers. */
  | { readonly kind: 'theme'; readonly word: string }
  | { readonly kind: 'audience'; readonly audience: Audience };

export interface FittingService {
  readonly id: string;
  readonly reasons: readonly ServiceReason[];
}

/** Words of a request that ask for a kind of service. */
const KIND_WORDS: Readonly<Record<ServiceKind, readonly string[]>> = {
  exhibits: ['展品', '展览', '互动', '体验', '大篷车', '科普展'],
  lecture: ['讲座', '报告', '宣讲', '课堂'],
  'experiment-show': ['实验', '表演', '科学秀', '演示'],
  training: ['培训', '实训', '教学'],
  film: ['电影', '影片', '放映', '球幕', '影院'],
  'expert-advice': ['专家', '咨询', '指导', '农技', '诊断'],
  other: [],
};

const PLACE_WORDS: readonly (readonly [Audience, readonly string[]])[] = [
  ['primary', ['小学', '中心校', '完小']],
  ['junior', ['初中', '中学', '九年']],
  ['senior', ['高中', '职中', '完中', '中职']],
  ['teachers', ['教师', '进修', '教研']],
  ['officials', ['党校', '机关', '政府']],
];

/** For whom a place asks, from its name and kind; empty when neither tells. */
export function audiencesOf({
  placeNames,
  siteKind,
}: Pick<Demand, 'placeNames' | 'siteKind'>): readonly Audience[] {
  const named = PLACE_WORDS.filter(([, words]) =>
    placeNames.some((name) => words.some((word) => name.includes(word))),
  ).map(([audience]) => audience);
  if (named.length > 0) return named;
  return siteKind === 'village' || siteKind === 'square' ? ['villagers'] : [];
}

/** 力学与机械 → 力学, 机械: the parts of a theme that can be found elsewhere, each of at least two characters. */
export function themeWords(theme: string): readonly string[] {
  return theme.split(/[与和及、，,/；;：:·\s（）()]+/u).filter((word) => word.length >= 2);
}

const fits = (word: string, text: string) => text.length >= 2 && (text.includes(word) || word.includes(text));

/** The first theme that this text answers; null for none. */
function answered(themes: readonly string[], texts: readonly string[]): string | null {
  return (
    themes.find((theme) => themeWords(theme).some((word) => texts.some((text) => fits(word, text)))) ?? null
  );
}

/** Services that answer a request: what was asked for first, then by how much speaks for them. */
export function fittingServices(
  demand: Demand,
  services: readonly OfferedService[],
): readonly FittingService[] {
  const audiences = audiencesOf(demand);
  return services
    .flatMap((service): FittingService[] => {
      const isAsked = demand.serviceIds.includes(service.id);
      const word = answered(demand.themes, [...themeWords(service.name), ...KIND_WORDS[service.kind]]);
      // An audience alone is no answer: nearly everything is for pupils.
      if (!isAsked && word === null) return [];
      const forWhom = audiences.find((audience) => service.audiences.includes(audience));
      return [
        {
          id: service.id,
          reasons: [
            ...(isAsked ? [{ kind: 'asked' } as const] : []),
            ...(word === null ? [] : [{ kind: 'theme', word } as const]),
            ...(forWhom === undefined ? [] : [{ kind: 'audience', audience: forWhom } as const]),
          ],
        },
      ];
    })
    .toSorted((a, b) => rank(b) - rank(a));
}

const rank = ({ reasons }: FittingService) =>
  (reasons.some(({ kind }) => kind === 'asked') ? 10 : 0) + reasons.length;

export interface OfferedExhibit {
  readonly setId: string;
  readonly name: string;
  readonly discipline: string;
}

/** An exhibit set with the exhibits that answer a request, and the words that they answer. */
export interface FittingSet {
  readonly setId: string;
  readonly exhibits: readonly string[];
  readonly words: readonly string[];
}

/** Exhibit sets with something that was asked for by name or by discipline, the fullest first. */
export function fittingSets(demand: Demand, exhibits: readonly OfferedExhibit[]): readonly FittingSet[] {
  const sets = new Map<string, { names: string[]; words: Set<string> }>();
  for (const { setId, name, discipline } of exhibits) {
    const asked =
      demand.exhibits.find((word) => fits(word, name)) ??
      answered(demand.themes, [name, ...themeWords(discipline)]);
    if (asked === null || asked === undefined) continue;
    const set = sets.get(setId) ?? { names: [], words: new Set<string>() };
    set.names.push(name);
    set.words.add(asked);
    sets.set(setId, set);
  }
  return [...sets]
    .map(([setId, { names, words }]) => ({ setId, exhibits: names, words: [...words] }))
    .toSorted((a, b) => b.exhibits.length - a.exhibits.length || (a.setId < b.setId ? -1 : 1));
}
