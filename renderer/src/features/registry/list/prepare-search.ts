import type { SearchableRows } from './row-search.ts';

/** The list is painted and looked at first. */
const WAIT_MS = 500;
/** Texts prepared at a time: some milliseconds. */
const PER_TURN = 100;
/** What must be left of the time between two frames for another turn. */
const LEAST_MS = 6;

/** Prepares rows for pinyin while the window has nothing else to do. The function returned ends it. */
export function prepareSearch(searchable: SearchableRows): () => void {
  let turn = 0;
  const prepare = (deadline: IdleDeadline) => {
    let isDone = searchable.prepare(PER_TURN);
    while (!isDone && deadline.timeRemaining() > LEAST_MS) isDone = searchable.prepare(PER_TURN);
    if (!isDone) turn = requestIdleCallback(prepare);
  };
  const wait = window.setTimeout(() => {
    turn = requestIdleCallback(prepare);
  }, WAIT_MS);
  return () => {
    window.clearTimeout(wait);
    cancelIdleCallback(turn);
  };
}
