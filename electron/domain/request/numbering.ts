/** 需2026-014: year in which it was received, running number of that year. */
const NUMBER = /^需(\d{4})-(\d+)$/;

/**
 * The next free numbers of a year, `count` of them. Numbers of another form are the office's own and do not count;
 * a gap stays a gap, so that a number that was given once is never given again.
 */
export function nextRequestNumbers(known: Iterable<string>, year: number, count: number): readonly string[] {
  let last = 0;
  for (const number of known) {
    const [, ofYear, running] = NUMBER.exec(number) ?? [];
    if (Number(ofYear) === year) last = Math.max(last, Number(running));
  }
  return Array.from(
    { length: count },
    (_, index) => `需${year}-${String(last + index + 1).padStart(3, '0')}`,
  );
}
