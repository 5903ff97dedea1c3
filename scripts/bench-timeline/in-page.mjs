/**
 * What is measured inside the window; the function is sent there as it is and may use nothing from outside. Times are
 * milliseconds of `performance.now()`.
 */

/** Clicks what chooses a view or days, or goes to an address; gives the time until the board of these days is drawn. */
export async function timeToBoard({ hash, buttons, shown }) {
  const start = performance.now();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  if (hash) window.location.hash = hash;
  else
    [...document.querySelectorAll('button')].find(({ textContent }) => buttons.includes(textContent)).click();
  const isThere = () => {
    const board = document.querySelector('[data-testid="reservations:board"]');
    const days = document.querySelector('[data-testid="reservations:shown"]')?.textContent ?? '';
    // Without a board nothing is asked of it.
    if (board === null || !days.startsWith(shown)) return false;
    return board.closest('[aria-busy="false"]') !== null && board.querySelector('[data-span]') !== null;
  };
  do {
    await frame();
    if (performance.now() - start > 60_000) throw new Error('no board after a minute');
  } while (!isThere());
  // The frame in which it stands in the document is the one that paints it.
  await frame();
  return performance.now() - start;
}
