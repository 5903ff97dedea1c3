import { EARTHLY_BRANCHES, type MarketRule } from './market-rule.ts';

const DIGITS = Array.from('〇一二三四五六七八九');
/** Monday first. */
const WEEKDAYS = Array.from('一二三四五六日');
/** Animals of the branches, 子 = 鼠 first: 龙狗日 are the days of 辰 and 戌. */
const ANIMALS = Array.from('鼠牛虎兔龙蛇马羊猴鸡狗猪');

/** 逢十 is how a tail of 0 is written. */
const tailText = (digit: number) => (digit === 0 ? '十' : (DIGITS[digit] ?? ''));

const sorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** 0 last, as in 逢五、十. */
const tailOrder = (digits: readonly number[]) => sorted(digits.map((digit) => digit || 10));

/** How a rule is written on screens and in spreadsheets; `parseMarketRule` reads it back. */
export function formatMarketRule(rule: MarketRule): string {
  switch (rule.kind) {
    case 'solar-tail':
      return `公历逢${tailOrder(rule.digits).join('、')}`;
    case 'lunar-tail':
      return `农历逢${tailOrder(rule.digits)
        .map((digit) => tailText(digit % 10))
        .join('、')}`;
    case 'weekday':
      return `每${sorted(rule.weekdays)
        .map((weekday) => `周${WEEKDAYS[weekday - 1]}`)
        .join('、')}`;
    case 'branch':
      return `赶${sorted(rule.branches)
        .map((branch) => EARTHLY_BRANCHES[branch])
        .join('')}`;
    case 'daily':
      return '每日';
  }
}

const SEPARATORS = /[、,;.·/和与及]+/u;
/** Words that say that this is about markets, and nothing of the days. */
const MARKET_WORDS = /赶场|赶集|赶圩|赶墟|赶街|赶山|场期|圩期|墟期|集期|圩日|墟日|集日|场日|场天|街天|街日/gu;
const DAILY = /^(每日|每天|天天|日日|逐日|百日场|daily)赶?$/u;
const SOLAR = /公历|阳历|新历|国历|西历/u;
const LUNAR = /农历|阴历|旧历|夏历|老历/u;

/**
 * Reads a rule as offices write it, with Chinese or Arabic digits, full width or not; null when it is none. Tails whose
 * calendar is not named are solar, unless 初 or 廿 speak of the lunar one. A list of days must name every day of its
 * tails (初四、十四、廿四) or say that it goes on (初四、十四…): 初四 alone is one day of the month, and no rule.
 */
export function parseMarketRule(text: string): MarketRule | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/逢场/gu, '逢')
    .replace(MARKET_WORDS, '')
    .replace(/[。:：]/gu, '');
  if (plain === '') return null;
  if (DAILY.test(plain)) return { kind: 'daily' };
  return weekdayRule(plain) ?? branchRule(plain) ?? tailRule(plain);
}

function weekdayRule(text: string): MarketRule | null {
  if (!/周|星期|礼拜/u.test(text)) return null;
  const names = text.replace(/每|逢|赶|周|星期|礼拜/gu, '、').split(SEPARATORS);
  const weekdays = names.flatMap((name) => Array.from(name)).map(weekdayOfName);
  return weekdays.length > 0 && !weekdays.includes(0)
    ? { kind: 'weekday', weekdays: sorted(weekdays) }
    : null;
}

/** 0 for what names no weekday. */
function weekdayOfName(name: string): number {
  if (name === '天') return 7;
  if (/^[1-7]$/u.test(name)) return Number(name);
  return WEEKDAYS.indexOf(name) + 1;
}

function branchRule(text: string): MarketRule | null {
  const names = Array.from(text.replace(/赶|逢|每|属|日|天|场/gu, '')).filter(
    (name) => !SEPARATORS.test(name),
  );
  const branches = names.map((name) =>
    Math.max(
      EARTHLY_BRANCHES.findIndex((branch) => branch === name),
      ANIMALS.indexOf(name),
    ),
  );
  return branches.length > 0 && !branches.includes(-1)
    ? { kind: 'branch', branches: sorted(branches) }
    : null;
}

function tailRule(text: string): MarketRule | null {
  const isLunar = LUNAR.test(text) || (!SOLAR.test(text) && /初|廿|卅/u.test(text));
  const goesOn = /…|\.{2,}|等/u.test(text);
  const isTail = text.includes('逢') || text.includes('尾');
  const rest = text
    .replace(SOLAR, '')
    .replace(LUNAR, '')
    .replace(/…|\.{2,}|等|每月|每旬|尾数|赶/gu, '')
    .replace(/逢/gu, '、');
  const isDays = !isTail && /[日号]/u.test(rest);
  const names = rest
    .replace(/[日号的是为]/gu, '')
    .split(SEPARATORS)
    .filter((name) => name !== '');
  const digits = tailsOf(names, { isDays, goesOn });
  return digits === null ? null : { kind: isLunar ? 'lunar-tail' : 'solar-tail', digits: sorted(digits) };
}

function tailsOf(
  names: readonly string[],
  { isDays, goesOn }: { isDays: boolean; goesOn: boolean },
): readonly number[] | null {
  if (names.length === 1 && !isDays) {
    const run = names[0] ?? '';
    if (run === '双') return [0, 2, 4, 6, 8];
    if (run === '单') return [1, 3, 5, 7, 9];
    // Digits in a row, as in 逢三六九.
    if (/^[一二三四五六七八九]{2,}$/u.test(run)) return Array.from(run, (digit) => DIGITS.indexOf(digit));
  }
  const days = names.map(dayOfName);
  if (days.length === 0 || days.includes(null)) return null;
  const known = days.filter((day) => day !== null);
  const areTails = !isDays && !names.some((name) => name.startsWith('初')) && known.every((day) => day <= 10);
  const tails = known.map((day) => day % 10);
  if (areTails || goesOn) return tails;
  const isWhole = tails.every((tail) =>
    [tail || 10, (tail || 10) + 10, ...(tail === 0 ? [] : [tail + 20])].every((day) => known.includes(day)),
  );
  return isWhole ? tails : null;
}

/** 0 … 31 for a tail or a day of the month in either kind of digits; null for anything else. */
function dayOfName(name: string): number | null {
  if (/^\d{1,2}$/u.test(name)) return Number(name) <= 31 ? Number(name) : null;
  const parts = /^(初|十|廿|卅|二十|三十)?([〇零一二三四五六七八九十])?$/u.exec(name);
  if (!parts || name === '初') return null;
  const [, tens = '', unit = ''] = parts;
  const base = { '': 0, 初: 0, 十: 10, 廿: 20, 二十: 20, 卅: 30, 三十: 30 }[tens] ?? 0;
  if (unit === '十') return tens === '' || tens === '初' ? 10 : null;
  const day = base + (unit === '零' ? 0 : Math.max(0, DIGITS.indexOf(unit)));
  return day <= 31 ? day : null;
}
