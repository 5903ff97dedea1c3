import { useNavigate } from '@tanstack/react-router';
import type { CoverageSearch } from '../coverage-search.ts';
import { NO_ROW } from './list-scope.ts';
import { type WorkRow, workPlaceOf } from './work-row.ts';

/** Goes to where a row is seen to. */
export function useOpenWork(onChange: (changes: Partial<CoverageSearch>) => void): (row: WorkRow) => void {
  const navigate = useNavigate();
  return (row) => {
    const place = workPlaceOf(row);
    switch (place.kind) {
      case 'map':
        onChange({ view: undefined, county: place.county, period: undefined, ...NO_ROW });
        return;
      case 'figures':
        onChange({ view: 'figures', ...NO_ROW });
        return;
      case 'record':
        void navigate({ to: '/registry', search: { register: place.register, record: place.id } });
        return;
      case 'plan':
        void navigate({ to: '/plan', search: { plan: place.plan, site: place.site } });
        return;
      case 'stayPlan':
        void navigate({ to: '/stays', search: { plan: place.plan, stay: place.stay } });
    }
  };
}
