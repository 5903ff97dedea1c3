import {
  CalendarDays,
  ChartColumn,
  House,
  Inbox,
  type LucideIcon,
  MapPin,
  Route,
  Settings,
  Truck,
} from 'lucide-react';

export interface PageEntry {
  readonly path: '/' | '/plan' | '/itinerary' | '/sites' | '/fleet' | '/requests' | '/coverage' | '/settings';
  /** Key in shell:pages. */
  readonly name: 'overview' | 'plan' | 'itinerary' | 'sites' | 'fleet' | 'requests' | 'coverage' | 'settings';
  readonly icon: LucideIcon;
}

/** Pages in the order of the rail; Ctrl+1…7 follow it. */
export const WORK_PAGES: readonly PageEntry[] = [
  { path: '/', name: 'overview', icon: House },
  { path: '/plan', name: 'plan', icon: Route },
  { path: '/itinerary', name: 'itinerary', icon: CalendarDays },
  { path: '/sites', name: 'sites', icon: MapPin },
  { path: '/fleet', name: 'fleet', icon: Truck },
  { path: '/requests', name: 'requests', icon: Inbox },
  { path: '/coverage', name: 'coverage', icon: ChartColumn },
];

export const SETTINGS_PAGE: PageEntry = { path: '/settings', name: 'settings', icon: Settings };

export const ALL_PAGES: readonly PageEntry[] = [...WORK_PAGES, SETTINGS_PAGE];
