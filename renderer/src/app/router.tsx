import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { RouteError } from './RouteError.tsx';
import { Shell } from './Shell.tsx';
import { pageSearch } from './search-params.ts';

const rootRoute = createRootRoute({ component: Shell, errorComponent: RouteError });

const page = { getParentRoute: () => rootRoute, errorComponent: RouteError };

const routeTree = rootRoute.addChildren([
  createRoute({
    ...page,
    path: '/',
    validateSearch: pageSearch.overview,
    component: lazyRouteComponent(() => import('../features/overview/OverviewPage.tsx'), 'OverviewPage'),
  }),
  createRoute({
    ...page,
    path: '/plan',
    validateSearch: pageSearch.plan,
    component: lazyRouteComponent(() => import('../features/planning/PlanningPage.tsx'), 'PlanningPage'),
  }),
  createRoute({
    ...page,
    path: '/itinerary',
    validateSearch: pageSearch.itinerary,
    component: lazyRouteComponent(() => import('../features/itinerary/ItineraryPage.tsx'), 'ItineraryPage'),
  }),
  createRoute({
    ...page,
    path: '/sites',
    validateSearch: pageSearch.sites,
    component: lazyRouteComponent(() => import('./SitesRoute.tsx'), 'SitesRoute'),
  }),
  createRoute({
    ...page,
    path: '/fleet',
    validateSearch: pageSearch.fleet,
    component: lazyRouteComponent(() => import('./FleetRoute.tsx'), 'FleetRoute'),
  }),
  createRoute({
    ...page,
    path: '/coverage',
    validateSearch: pageSearch.coverage,
    component: lazyRouteComponent(() => import('../features/coverage/CoveragePage.tsx'), 'CoveragePage'),
  }),
  createRoute({
    ...page,
    path: '/settings',
    validateSearch: pageSearch.settings,
    component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
  }),
]);

export const router = createRouter({ routeTree, history: createHashHistory(), defaultPendingMs: 300 });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
