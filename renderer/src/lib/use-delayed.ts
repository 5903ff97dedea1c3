import { useEffect, useState } from 'react';
import { waitBeforeSkeletonMs } from '../styles/tokens.ts';

/** True once `isOn` has been true for 300 ms without a break: what is quicker needs no sign of waiting. */
export function useDelayed(isOn: boolean, delayMs: number = waitBeforeSkeletonMs): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setShown(true), delayMs);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [isOn, delayMs]);
  return isOn && isShown;
}
