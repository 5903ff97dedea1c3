/** Words that offices write in several ways, each with the one that stands for all. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/中心小学校?|中心完小|中心校/g, '中小'],
  [/小学校|完全小学|完小/g, '小学'],
  [/初级中学校?|初中校/g, '初中'],
  [/中学校/g, '中学'],
  [/九年一贯制学校|九年制学校/g, '九年校'],
  [/文化站|综合文化站|文化服务中心/g, '文化站'],
  [/村民委员会|村委会/g, '村'],
  [/人民政府广场|文化广场|中心广场/g, '广场'],
];

/** Characters that make two places of one name: 第一小学 and 第二小学, 东村 and 西村. */
const TELLING = /[0-9一二三四五六七八九十百东西南北上下前后新老大小]/g;

/**
 * A name without what people write differently for one place: width, spaces, brackets, the county before it and
 * words such as 中心校 for 中心小学. For comparing only, never for showing.
 */
export function plainName(name: string, countyName: string): string {
  let plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・.,，。、()（）[\]【】"“”'’-]/g, '');
  const short = countyName.replace(/(?:自治)?[县区市]$/, '');
  for (const prefix of [countyName, short]) {
    if (prefix.length >= 2 && plain.startsWith(prefix) && plain.length - prefix.length >= 3) {
      plain = plain.slice(prefix.length);
      break;
    }
  }
  return SAME_WORDS.reduce((text, [words, one]) => text.replace(words, one), plain);
}

/** The characters of a name that tell places apart: numbers, directions, 新 and 老. */
export function tellingPart(name: string): string {
  return (name.match(TELLING) ?? []).join('');
}

/** True when `longer` has all characters of `shorter` in their order. */
export function holdsInOrder(longer: string, shorter: string): boolean {
  let at = 0;
  // By unit of code, for speed: most pairs end here.
  for (let index = 0; index < longer.length; index += 1) {
    if (longer.charCodeAt(index) === shorter.charCodeAt(at)) at += 1;
    else if (index - at >= longer.length - shorter.length) return false;
  }
  return at === shorter.length;
}

/** True for names of equal length with one character different. */
export function differsByOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differences = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] !== other[at]) differences += 1;
    if (differences > 1) return false;
  }
  return differences === 1;
}

/** Share of pairs of neighbouring characters that two names have in common (Dice), 0 … 1. */
export function sharedPairs(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [ours, theirs] = [pairs(one), pairs(other)];
  if (ours.length + theirs.length === 0) return one === other ? 1 : 0;
  const rest = [...theirs];
  const common = ours.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (ours.length + theirs.length);
}
