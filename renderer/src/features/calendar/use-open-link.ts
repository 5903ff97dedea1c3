import type { CalendarLink } from '@contract/calendar.ts';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Opens a record in the registry, or a day in its plan. */
export function useOpenLink(): (link: CalendarLink) => void {
  const navigate = useNavigate();
  return useCallback(
    (link) => {
      if (link.kind === 'plan') {
        void navigate({ to: '/plan', search: { plan: link.planId, tour: link.tourId } as never });
        return;
      }
      const { register, record } = link;
      void navigate({ to: '/registry', search: { register, record } });
    },
    [navigate],
  );
}
