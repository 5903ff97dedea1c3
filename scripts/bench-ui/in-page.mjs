/**
 * What is measured inside the window; each function is sent there as it is and may use nothing from outside. Times are
 * milliseconds of `performance.now()`.
 */

/** Goes to an address; gives the times until bars, rows of the table, and the drawn map are on the screen. */
export async function timesToPaint({ hash, wantsTable, wantsMap }) {
  const start = performance.now();
  window.location.hash = hash;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const seen = { board: null, table: null, map: null };
  const isThere = {
    board: () => document.querySelector('[data-testid="planning:board"] [data-bar]') !== null,
    table: () => document.querySelector('[data-testid="planning:table.visits"] [data-row-key]') !== null,
    map: () => document.querySelector('[data-map-state="idle"]') !== null,
  };
  const wanted = ['board', ...(wantsTable ? ['table'] : []), ...(wantsMap ? ['map'] : [])];
  while (wanted.some((name) => seen[name] === null)) {
    await frame();
    for (const name of wanted) {
      // The frame in which it stands in the document is the one that paints it.
      if (seen[name] === null && isThere[name]()) {
        await frame();
        seen[name] = performance.now() - start;
      }
    }
    if (performance.now() - start > 60_000)
      throw new Error(`not painted after a minute: ${JSON.stringify(seen)}`);
  }
  return seen;
}

/** Scrolls an element there and back a step in every frame; gives the time between frames. */
export async function framesWhileScrolling({ selector, x, y, frames }) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing to scroll at ${selector}`);
  const times = [];
  let before = await new Promise((done) => requestAnimationFrame(done));
  let [left, top] = [x, y];
  for (let count = 0; count < frames; count += 1) {
    const [wasLeft, wasTop] = [element.scrollLeft, element.scrollTop];
    element.scrollBy(left, top);
    if (element.scrollLeft === wasLeft && element.scrollTop === wasTop) [left, top] = [-left, -top];
    const now = await new Promise((done) => requestAnimationFrame(done));
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Clicks rows of the table in turn; gives the times until each is shown as selected. */
export async function timesToSelect({ count }) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const rows = () => [...document.querySelectorAll('[data-testid="planning:table.visits"] [data-row-key]')];
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const row = rows()[index % 6];
    const key = row.dataset.rowKey;
    const start = performance.now();
    row.click();
    do await frame();
    while (document.querySelector(`[data-row-key="${key}"][aria-selected="true"]`) === null);
    await frame();
    times.push(performance.now() - start);
  }
  return times;
}

/** Takes the focused day of a caravan one day on by keys, again and again; gives the times until it is shown there. */
export async function timesToMove({ barId, count }) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const find = (id) => document.querySelector(`[data-bar="${CSS.escape(id)}"]`);
  const until = async (isSo, otherwise) => {
    for (const start = performance.now(); !isSo(); await frame()) {
      if (performance.now() - start > 30_000) throw new Error(`${otherwise} within half a minute`);
    }
  };
  await until(() => find(barId) !== null, 'the day is not there');
  // The address has just changed: the board may still draw the bar anew.
  await until(() => {
    find(barId)?.focus();
    return document.activeElement?.dataset.grip === barId;
  }, 'the day cannot be moved');
  const times = [];
  for (let index = 0; index < count; index += 1) {
    // The next one can begin when the one before is over.
    await until(() => document.activeElement?.dataset.grip !== undefined, 'the focus does not come back');
    const before = document.activeElement.dataset.bar;
    const start = performance.now();
    const key = {
      key: index % 2 === 0 ? 'ArrowRight' : 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));
    await until(() => find(before) === null, 'the day is not moved');
    await frame();
    times.push(performance.now() - start);
  }
  return times;
}

/** Calls a method again and again; gives the times until its reply is in the window. */
export async function timesOfCall({ method, input, count }) {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    const reply = await window.kexun.call(method, input);
    if (!reply.ok) throw new Error(`${method} was refused with ${JSON.stringify(reply.error)}`);
    times.push(performance.now() - start);
  }
  return times;
}

/** Moves the day of a caravan there and back by calls alone, without anything being drawn for it to wait for. */
export async function timesOfEdit({ planId, from, to, count }) {
  const call = async (method, input) => {
    const reply = await window.kexun.call(method, input);
    if (!reply.ok) throw new Error(`${method} was refused with ${JSON.stringify(reply.error)}`);
    return reply.data;
  };
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const { version } = await call('plans.get', { id: planId });
    const [source, target] = index % 2 === 0 ? [from, to] : [to, from];
    const edit = { kind: 'move-day', ...source, toCaravanId: target.caravanId, toDate: target.date };
    const start = performance.now();
    await call('plans.edit', { id: planId, version, edits: [edit] });
    times.push(performance.now() - start);
  }
  return times;
}
