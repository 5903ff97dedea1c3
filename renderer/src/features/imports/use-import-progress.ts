import type { EventPayload } from '@contract/events.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { useEffect, useState } from 'react';

/** How far reading, checking or saving is; null until the first report. */
export function useImportProgress(): EventPayload<'import-progress'> | null {
  const [progress, setProgress] = useState<EventPayload<'import-progress'> | null>(null);
  useEffect(() => onEvent('import-progress', setProgress), []);
  return progress;
}
