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

const root = createRootRoute({ component: Shell, errorComponent: RouteError });
const getParentRoute = () => root;
const errorComponent = RouteError;

const overview = createRoute({
  getParentRoute,
  errorComponent,
  path: '/',
  validateSearch: pageSearch.overview,
  component: lazyRouteComponent(() => import('../features/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const plan = createRoute({
  getParentRoute,
  errorComponent,
  path: '/plan',
  validateSearch: pageSearch.plan,
  component: lazyRouteComponent(() => import('./PlanRoute.tsx'), 'PlanRoute'),
});

const stays = createRoute({
  getParentRoute,
  errorComponent,
  path: '/stays',
  validateSearch: pageSearch.stays,
  component: lazyRouteComponent(() => import('../features/stays/StaysPage.tsx'), 'StaysPage'),
});

const itinerary = createRoute({
  getParentRoute,
  errorComponent,
  path: '/itinerary',
  validateSearch: pageSearch.itinerary,
  component: lazyRouteComponent(() => import('../features/itinerary/ItineraryPage.tsx'), 'ItineraryPage'),
});

const calendar = createRoute({
  getParentRoute,
  errorComponent,
  path: '/calendar',
  validateSearch: pageSearch.calendar,
  component: lazyRouteComponent(() => import('../features/calendar/CalendarPage.tsx'), 'CalendarPage'),
});

const registry = createRoute({
  getParentRoute,
  errorComponent,
  path: '/registry',
  validateSearch: pageSearch.registry,
  component: lazyRouteComponent(() => import('./RegistryRoute.tsx'), 'RegistryRoute'),
});

const exhibits = createRoute({
  getParentRoute,
  errorComponent,
  path: '/exhibits',
  validateSearch: pageSearch.exhibits,
  component: lazyRouteComponent(() => import('../features/exhibits/ExhibitsPage.tsx'), 'ExhibitsPage'),
});

const requests = createRoute({
  getParentRoute,
  errorComponent,
  path: '/requests',
  validateSearch: pageSearch.requests,
  component: lazyRouteComponent(() => import('./RequestsRoute.tsx'), 'RequestsRoute'),
});

const start = createRoute({
  getParentRoute,
  errorComponent,
  path: '/start',
  validateSearch: pageSearch.start,
  component: lazyRouteComponent(() => import('./FirstStart.tsx'), 'FirstStart'),
});

const importing = createRoute({
  getParentRoute,
  errorComponent,
  path: '/import',
  validateSearch: pageSearch.import,
  component: lazyRouteComponent(() => import('./ImportRoute.tsx'), 'ImportRoute'),
});

const coverage = createRoute({
  getParentRoute,
  errorComponent,
  path: '/coverage',
  validateSearch: pageSearch.coverage,
  component: lazyRouteComponent(() => import('../features/coverage/CoveragePage.tsx'), 'CoveragePage'),
});

const settings = createRoute({
  getParentRoute,
  errorComponent,
  path: '/settings',
  validateSearch: pageSearch.settings,
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  overview,
  plan,
  stays,
  itinerary,
  calendar,
  registry,
  exhibits,
  requests,
  coverage,
  importing,
  settings,
  start,
]);

export const router = createRouter({ routeTree, history: createHashHistory(), defaultPendingMs: 300 });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
