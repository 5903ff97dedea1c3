import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * Calls `settle` with a change once it was made and `content` shows it, so that focus can go to where things are now.
 * Returns a function that announces a change; what that returns is to be called when the change was made.
 */
export function useSettled<Change>(
  content: unknown,
  isBusy: boolean,
  settle: (change: Change) => void,
): (change: Change) => () => void {
  const [made, setMade] = useState<{ readonly change: Change; readonly before: unknown } | null>(null);
  const settled = useRef<typeof made>(null);
  const onSettled = useEffectEvent(settle);
  useEffect(() => {
    // A quick change may be over before anything was drawn as busy, and before its content is.
    if (made === null || made === settled.current || isBusy || made.before === content) return;
    settled.current = made;
    onSettled(made.change);
  }, [made, content, isBusy]);
  return (change) => () => setMade({ change, before: content });
}
