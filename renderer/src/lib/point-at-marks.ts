/** Attributes of bars, visits, stays and rows that hold the id of a record that several views show. */
const MARKS = '[data-bar], [data-stop], [data-visit], [data-tour], [data-stay], [data-row-key]';

/** Id of the record that an element stands for; null when for none. */
function idAt(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>(MARKS) : null;
  if (!mark) return null;
  const { bar, stop, visit, tour, stay, rowKey } = mark.dataset;
  return stop ?? visit ?? bar ?? tour ?? stay ?? rowKey ?? null;
}

/**
 * Tells which record inside `views` the pointer goes over, or the keyboard comes to. One pair of listeners serves all
 * marks, also those that are drawn later. Returns a function that ends it.
 */
export function pointAtMarks(views: HTMLElement, point: (id: string | null) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let last = { x: Number.NaN, y: Number.NaN };
  /** Whether what is lit now was reached by the keyboard. */
  let isByKeys = false;
  const over = ({ target, clientX: x, clientY: y }: PointerEvent) => {
    // A pointer that rests goes over whatever is scrolled past below it: nobody points at that.
    if (x === last.x && y === last.y) {
      if (!isByKeys) point(null);
      return;
    }
    last = { x, y };
    isByKeys = false;
    point(idAt(target));
  };
  const focus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const id = idAt(target);
    isByKeys = id !== null;
    if (id !== null) point(id);
  };
  const leave = () => {
    isByKeys = false;
    point(null);
  };
  views.addEventListener('pointerover', over, { signal });
  views.addEventListener('pointermove', ({ clientX: x, clientY: y }) => (last = { x, y }), { signal });
  views.addEventListener('pointerleave', leave, { signal });
  views.addEventListener('focusin', focus, { signal });
  views.addEventListener('focusout', () => isByKeys && leave(), { signal });
  return () => listening.abort();
}
