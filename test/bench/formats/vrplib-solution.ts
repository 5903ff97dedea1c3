import type { Instance, ServedRoute } from '../instance.ts';

export interface PublishedSolution {
  readonly routes: readonly ServedRoute[];
  readonly cost: number;
}

/**
 * A `.sol` file. Its customers are numbered by location, depots first: with d depots the first customer is d
 * (CVRPLIB: one depot, first customer 1). Route k is driven by vehicle k.
 */
export function parseVrplibSolution(text: string, { input }: Instance): PublishedSolution {
  const visitAt = new Map(input.visits.map(({ place }, visit) => [place, visit]));
  const routes = [...text.matchAll(/^Route #(\d+):(.*)$/gm)].map(([, number, places]) => ({
    vehicle: Number(number) - 1,
    visits: places!
      .split(/\s+/)
      .filter(Boolean)
      .map((place) => visitAt.get(Number(place)) ?? Number.NaN),
  }));
  return { routes, cost: Number(/^Cost:?\s*([\d.]+)/m.exec(text)?.[1]) };
}
