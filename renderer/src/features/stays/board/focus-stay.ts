/** Rows that have just been scrolled to are drawn a frame or two later. */
const MOST_FRAMES = 10;

export const barOf = (stayId: string) => `[data-stay="${CSS.escape(stayId)}"]`;
export const nameOf = (setId: string) => `[data-set="${CSS.escape(setId)}"]`;

/** Focuses the first of what the selectors mean that is drawn, as soon as one is; after some frames nothing. */
export function focusWhenDrawn(
  root: ParentNode | null,
  selectors: readonly string[],
  frames = MOST_FRAMES,
): void {
  requestAnimationFrame(() => {
    const found = selectors
      .map((selector) => root?.querySelector<HTMLElement>(selector))
      .find((each) => each !== null && each !== undefined);
    if (found) found.focus();
    else if (frames > 0) focusWhenDrawn(root, selectors, frames - 1);
  });
}
