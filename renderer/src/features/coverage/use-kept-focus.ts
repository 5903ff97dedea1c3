import { type RefObject, useEffect } from 'react';

/** Where the keyboard goes on when nothing takes the place of what had the focus: the table, or else what is shown. */
const TABLE = '[role="grid"]';
const SHOWN_ENTRY = '[aria-current]:not([aria-current="false"])';

/**
 * Keeps the focus in a part of the page. Views bring toolbars and lists of their own, forms go when they are done; a
 * button that was pressed is then followed by its like, and what is gone for good by the table or list it was about.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = part.current;
    if (root === null) return;
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null;
    };
    const follow = () => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const next: HTMLElement | null =
        likeOf(root, last) ?? root.querySelector<HTMLElement>(TABLE) ?? root.querySelector(SHOWN_ENTRY);
      last = null;
      next?.focus();
    };
    const observer = new MutationObserver(follow);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [part]);
}

/** The button of the same words that is there now. */
const likeOf = (root: HTMLElement, { dataset, textContent }: HTMLElement) =>
  textContent === ''
    ? undefined
    : [...root.querySelectorAll('button')].find(
        (button) => button.dataset['testid'] === dataset['testid'] && button.textContent === textContent,
      );
