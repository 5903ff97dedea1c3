import { type RefObject, useEffect } from 'react';

type Scroller = RefObject<HTMLElement | null>;

/** Scrolls two parts of the same size together, in both directions; `isReady` tells that both are there. */
export function useLinkedScroll(one: Scroller, other: Scroller, isReady: boolean): void {
  useEffect(() => {
    const [first, second] = [one.current, other.current];
    if (!isReady || first === null || second === null) return undefined;
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      // Setting what is already so moves nothing and tells nobody: the two do not chase each other.
      to.scrollLeft = from.scrollLeft;
      to.scrollTop = from.scrollTop;
    };
    const [onFirst, onSecond] = [follow(first, second), follow(second, first)];
    first.addEventListener('scroll', onFirst, { passive: true });
    second.addEventListener('scroll', onSecond, { passive: true });
    return () => {
      first.removeEventListener('scroll', onFirst);
      second.removeEventListener('scroll', onSecond);
    };
  }, [one, other, isReady]);
}
