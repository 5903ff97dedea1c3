import { compact } from './plain-text.ts';

const PEOPLES =
  '土家|苗|侗|回|满|蒙古|藏|壮|瑶|彝|布依|仡佬|白|傣|哈尼|朝鲜|黎|畲|羌|水|佤|纳西|景颇|拉祜|维吾尔|哈萨克|达斡尔|仫佬|毛南|撒拉|锡伯|东乡|保安|裕固|土|各';
const ENDING = new RegExp(
  `(?:(?:${PEOPLES})族)*(?:自治县|自治州|自治旗|街道办事处|办事处|街道办|街道|民族乡|新区|地区|林区|矿区|特区|苏木|镇|乡|县|区|市|旗|省|盟)$`,
  'u',
);

/** A shortened name has at least this many characters: 开县 stays whole. */
const SHORTEST = 2;

/** Name without what says its kind: 万州区 → 万州, 彭水苗族土家族自治县 → 彭水, 恒合土家族乡 → 恒合, 太白街道 → 太白. */
export function stemOf(name: string): string {
  const stem = name.replace(ENDING, '');
  return stem.length >= SHORTEST ? stem : name;
}

/** What is left of a text after the name of a larger place, in full or short: 重庆市万州区高梁镇 → 高梁镇. Null when it does not begin with it. */
export function withoutPrefix(text: string, names: readonly string[]): string | null {
  const forms = names.flatMap((name) => [name, stemOf(name)]).sort((a, b) => b.length - a.length);
  const prefix = forms.find(
    (form) => form.length >= SHORTEST && text.length > form.length && text.startsWith(form),
  );
  return prefix === undefined ? null : text.slice(prefix.length);
}

/**
 * Digits of a code that may have come through a spreadsheet: 500101, 500101.0, 5.00101E+05, 500101000000. Null for
 * what is no code; 'lost' for one whose last digits were rounded away.
 */
export function codeDigits(text: string): string | null {
  const plain = compact(text).replace(/,/gu, '');
  const scientific = /^(\d)\.?(\d*)e\+?(\d+)$/u.exec(plain);
  if (scientific) {
    const [, first = '', rest = '', exponent = ''] = scientific;
    return rest.length >= Number(exponent) && /^0*$/u.test(rest.slice(Number(exponent)))
      ? first + rest.slice(0, Number(exponent))
      : 'lost';
  }
  return /^(\d+)(?:\.0+)?$/u.exec(plain)?.[1] ?? null;
}

/** True when one text becomes the other by changing, adding or leaving out one character. */
export function isNearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.length === restB.length) return restA.slice(1) === restB.slice(1);
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
}
