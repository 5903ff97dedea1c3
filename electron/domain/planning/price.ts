import type { Price, ScheduledRoute, Solution, WishKind } from '@engine';
import { dayKey } from '../plan/caravan-day.ts';
import type { Metres, Seconds } from '../units.ts';
import { decodeTours, type Naming, outlineOf } from './decode.ts';
import type { StartingTour } from './planning-model.ts';

/** What a scheduler may wish of a plan beside its weights, in the order in which it is told. */
export const PRICE_KINDS = ['one-more-county', 'one-day-less', 'less-road'] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

/** Why there is no plan that meets a wish: nothing more is possible, nothing was found, or it was stopped before. */
export const NO_PRICE_CODES = ['reached', 'not-found', 'stopped'] as const;
export type NoPriceCode = (typeof NO_PRICE_CODES)[number];

/** The plan with the wish minus the plan without; negative = less. */
export interface PriceFigures {
  readonly visits: number;
  readonly counties: number;
  /** Days of caravans. */
  readonly days: number;
  readonly nights: number;
  readonly length_m: Metres;
  readonly drive_s: Seconds;
  /** Points lost over all goals. */
  readonly points: number;
}

/** A plan that meets a wish, against the plan that was asked about. */
export interface PriceChange extends PriceFigures {
  readonly newSiteIds: readonly string[];
  readonly lostSiteIds: readonly string[];
  /** Visited on another day, by another caravan, or at another place of the order. */
  readonly movedSiteIds: readonly string[];
  readonly newCountyCodes: readonly string[];
  readonly lostCountyCodes: readonly string[];
  /** The plan itself. */
  readonly tours: readonly StartingTour[];
}

/** The price of a wish: an upper bound, see `pricesOf` of the engine. */
export interface PlanPrice {
  readonly kind: PriceKind;
  /** Null when there is none; `none` then says why. */
  readonly change: PriceChange | null;
  readonly none: NoPriceCode | null;
  /** False when it was stopped before all was tried. */
  readonly isComplete: boolean;
}

const KIND_OF_WISH: Readonly<Record<WishKind, PriceKind>> = {
  'more-areas': 'one-more-county',
  'fewer-days': 'one-day-less',
  'less-road': 'less-road',
};
const WISH_OF_KIND: Readonly<Record<PriceKind, WishKind>> = {
  'one-more-county': 'more-areas',
  'one-day-less': 'fewer-days',
  'less-road': 'less-road',
};

/** The engine's word for a wish. */
export const wishOf = (kind: PriceKind): WishKind => WISH_OF_KIND[kind];
/** Ours for the engine's. */
export const priceKindOf = (wish: WishKind): PriceKind => KIND_OF_WISH[wish];

/** Where each site is visited, and behind which other one on that day. */
function placesOf(tours: readonly StartingTour[]): ReadonlyMap<string, string> {
  return new Map(
    tours.flatMap((tour) =>
      tour.siteIds.map(
        (siteId, index) => [siteId, `${dayKey(tour)} ${tour.siteIds[index - 1] ?? ''}`] as const,
      ),
    ),
  );
}

/** Sites on another caravan's day, or in another order among those that stay on theirs. */
function movedSites(before: readonly StartingTour[], after: readonly StartingTour[]): readonly string[] {
  const dayOf = (tours: readonly StartingTour[]) =>
    new Map(tours.flatMap((tour) => tour.siteIds.map((siteId) => [siteId, dayKey(tour)] as const)));
  const [from, to] = [dayOf(before), dayOf(after)];
  const stays = (siteId: string) => from.get(siteId) === to.get(siteId);
  const staying = (tours: readonly StartingTour[]) =>
    placesOf(tours.map((tour) => ({ ...tour, siteIds: tour.siteIds.filter(stays) })));
  const [was, is] = [staying(before), staying(after)];
  return [...to.keys()].filter(
    (siteId) => from.has(siteId) && (!stays(siteId) || was.get(siteId) !== is.get(siteId)),
  );
}

const driveOf = (routes: readonly ScheduledRoute[]) => routes.reduce((sum, { drive_s }) => sum + drive_s, 0);

function changeOf(naming: Naming, before: Solution, after: Solution): PriceChange {
  const outlines = (solution: Solution) => decodeTours(naming, solution).map(outlineOf);
  const [was, is] = [outlines(before), outlines(after)];
  const countyOf = new Map(naming.input.sites.map(({ id, place }) => [id, place.countyCode]));
  const sitesOf = (tours: readonly StartingTour[]) => new Set(tours.flatMap(({ siteIds }) => siteIds));
  const countiesOf = (siteIds: Iterable<string>) =>
    new Set([...siteIds].flatMap((siteId) => countyOf.get(siteId) ?? []));
  const [sitesBefore, sitesAfter] = [sitesOf(was), sitesOf(is)];
  const [countiesBefore, countiesAfter] = [countiesOf(sitesBefore), countiesOf(sitesAfter)];
  const without = (all: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...all].filter((each) => !others.has(each));
  return {
    visits: before.unserved.length - after.unserved.length,
    counties: countiesAfter.size - countiesBefore.size,
    days: after.cost.days - before.cost.days,
    nights: after.cost.nights - before.cost.nights,
    length_m: after.cost.length_m - before.cost.length_m,
    drive_s: driveOf(after.routes) - driveOf(before.routes),
    points: after.cost.points - before.cost.points,
    newSiteIds: without(sitesAfter, sitesBefore),
    lostSiteIds: without(sitesBefore, sitesAfter),
    movedSiteIds: movedSites(was, is),
    newCountyCodes: without(countiesAfter, countiesBefore),
    lostCountyCodes: without(countiesBefore, countiesAfter),
    tours: is,
  };
}

/** A price of the engine in business words. */
export function priceWords(naming: Naming, before: Solution, price: Price): PlanPrice {
  const { kind, solution, none, isComplete } = price;
  return {
    kind: priceKindOf(kind),
    change: solution === null ? null : changeOf(naming, before, solution),
    none,
    isComplete,
  };
}
