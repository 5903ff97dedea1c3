import styles from './drag.module.css';

/** What follows the pointer while something is dragged. */
export interface Ghost {
  readonly moveBy: (dx: number, dy: number) => void;
  readonly remove: () => void;
}

/** Attributes of the original that a picture of it must not have: it is not a second button. */
const OWN_ATTRIBUTES = [
  'title',
  'data-bar',
  'data-stop',
  'data-tour',
  'data-stay',
  'data-span',
  'data-grip',
  'aria-label',
  'aria-keyshortcuts',
];

/**
 * A picture of an element that floats over everything. A copy of what is drawn, outside of React: it has to follow
 * each move of the pointer, and nothing else has to be drawn again for that.
 */
export function liftGhost(element: HTMLElement): Ghost {
  const { left, top, width, height } = element.getBoundingClientRect();
  const ghost = element.cloneNode(true) as HTMLElement;
  for (const name of OWN_ATTRIBUTES) ghost.removeAttribute(name);
  ghost.classList.add(styles['ghost'] ?? '');
  ghost.inert = true;
  ghost.dataset['testid'] = 'planning:board.ghost';
  Object.assign(ghost.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(ghost);
  element.dataset['lifted'] = 'true';
  return {
    moveBy: (dx, dy) => {
      ghost.style.transform = `translate(${dx}px, ${dy}px)`;
    },
    remove: () => {
      ghost.remove();
      delete element.dataset['lifted'];
    },
  };
}
