import {
  BookOpenText,
  Boxes,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  House,
  Inbox,
  type LucideIcon,
  Route,
  Settings,
  Tent,
} from 'lucide-react';

export interface PageEntry {
  readonly path:
    | '/'
    | '/plan'
    | '/stays'
    | '/itinerary'
    | '/calendar'
    | '/registry'
    | '/exhibits'
    | '/requests'
    | '/coverage'
    | '/settings';
  /** Key in shell:pages. */
  readonly name:
    | 'overview'
    | 'plan'
    | 'stays'
    | 'itinerary'
    | 'calendar'
    | 'registry'
    | 'exhibits'
    | 'requests'
    | 'coverage'
    | 'settings';
  readonly icon: LucideIcon;
}

/** Pages in the order of the rail; Ctrl+1…9 follow it. */
export const WORK_PAGES: readonly PageEntry[] = [
  { path: '/', name: 'overview', icon: House },
  { path: '/plan', name: 'plan', icon: Route },
  { path: '/stays', name: 'stays', icon: Tent },
  { path: '/itinerary', name: 'itinerary', icon: CalendarDays },
  { path: '/calendar', name: 'calendar', icon: CalendarRange },
  { path: '/registry', name: 'registry', icon: BookOpenText },
  { path: '/exhibits', name: 'exhibits', icon: Boxes },
  { path: '/requests', name: 'requests', icon: Inbox },
  { path: '/coverage', name: 'coverage', icon: ChartColumn },
];

export const SETTINGS_PAGE: PageEntry = { path: '/settings', name: 'settings', icon: Settings };

export const ALL_PAGES: readonly PageEntry[] = [...WORK_PAGES, SETTINGS_PAGE];
