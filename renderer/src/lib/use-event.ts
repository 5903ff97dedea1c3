import type { EventName, EventPayload } from '@contract/events.ts';
import { useEffect, useEffectEvent } from 'react';
import { onEvent } from './events.ts';

/** Listens to an event of the main process while the component is mounted. */
export function useEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => onEvent(name, (payload) => latest(payload)), [name]);
}
