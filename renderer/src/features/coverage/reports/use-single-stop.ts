import { type RefObject, useEffect } from 'react';

const STOPS = 'a[href], button, input, select, textarea, [tabindex]';
/** Marks what was taken out of the order of the Tab key, with the tabindex that it had. */
const KEPT = 'data-kept-tabindex';

/**
 * Makes a region that can be focused one stop of the Tab key, however many buttons it has: Enter goes in to the first of
 * them, Escape comes out again. While the focus is inside, also after a click, Tab goes from one to the next as usual.
 */
export function useSingleStop(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = region.current;
    if (root === null) return;
    const isInside = (element: unknown) =>
      element instanceof Node && element !== root && root.contains(element);
    const order = (isOpen: boolean) => (isOpen ? putBack(root) : takeOut(root));
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === root) {
        putBack(root);
        root.querySelector<HTMLElement>(STOPS)?.focus();
        event.preventDefault();
      } else if (event.key === 'Escape' && !event.defaultPrevented && isInside(event.target)) {
        root.focus();
        event.preventDefault();
      }
    };
    const onFocus = ({ target }: FocusEvent) => order(isInside(target));
    const onLeave = ({ relatedTarget }: FocusEvent) => order(isInside(relatedTarget));
    // Charts and notices come later than the region.
    const observer = new MutationObserver(() => order(isInside(document.activeElement)));
    order(isInside(document.activeElement));
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('keydown', onKey);
    root.addEventListener('focusin', onFocus);
    root.addEventListener('focusout', onLeave);
    return () => {
      observer.disconnect();
      root.removeEventListener('keydown', onKey);
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('focusout', onLeave);
      putBack(root);
    };
  }, [region]);
}

function takeOut(root: HTMLElement): void {
  for (const stop of root.querySelectorAll<HTMLElement>(STOPS)) {
    if (stop.hasAttribute(KEPT)) continue;
    stop.setAttribute(KEPT, stop.getAttribute('tabindex') ?? '');
    stop.tabIndex = -1;
  }
}

function putBack(root: HTMLElement): void {
  for (const stop of root.querySelectorAll<HTMLElement>(`[${KEPT}]`)) {
    const kept = stop.getAttribute(KEPT);
    if (kept) stop.setAttribute('tabindex', kept);
    else stop.removeAttribute('tabindex');
    stop.removeAttribute(KEPT);
  }
}
