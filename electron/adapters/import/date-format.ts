/** Formats that every program knows without their code and that show a day (ECMA-376 Part 1, 18.8.30, Chinese ones too). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** True for a number format that shows a day, with a time or not. Times alone are numbers. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const [first = ''] = code.split(';');
  const marks = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, '').toLowerCase();
  if (marks.includes('general')) return false;
  return /[yd]/u.test(marks) || (marks.includes('m') && !/[hs]/u.test(marks)) || /e.*m/u.test(marks);
}
