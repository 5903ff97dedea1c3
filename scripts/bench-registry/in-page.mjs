/**
 * What is measured inside the window; each function is sent there as it is and may use nothing from outside. Times are
 * milliseconds of `performance.now()`.
 */

/** Goes to an address; gives the time until rows of the list are on the screen. */
export async function timeToList({ hash, table }) {
  const start = performance.now();
  window.location.hash = hash;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isThere = () => document.querySelector(`[data-testid="${table}"] [data-row-key]`) !== null;
  while (!isThere()) {
    await frame();
    if (performance.now() - start > 60_000) throw new Error('no row after a minute');
  }
  // The frame in which it stands in the document is the one that paints it.
  await frame();
  return performance.now() - start;
}

/** Types into the field with the focus one letter at a time; gives the time until each letter's answer is painted. */
export async function timesToFind({ table, text }) {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const count = () => document.querySelector(`[data-testid="${table}"] [role="grid"]`).ariaRowCount;
  const times = [];
  for (let length = 1; length <= text.length; length += 1) {
    const before = count();
    const start = performance.now();
    // The setter of the prototype: that of the element is React's, which would take the event for no change.
    Reflect.set(HTMLInputElement.prototype, 'value', text.slice(0, length), field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // A letter that leaves the same rows is done when the page has been quiet for some frames.
    for (let quiet = 0; quiet < 10 && count() === before; quiet += 1) await frame();
    if (count() !== before) {
      await frame();
      times.push(performance.now() - start);
    }
  }
  return times;
}
