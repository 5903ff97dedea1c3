/**
 * Whether a unit of township level is a rural one: 镇, 乡, 民族乡, 苏木 and so on, but not a subdistrict (街道).
 * Judged by the name alone, because the ninth-digit ranges of township codes are not kept in every province.
 */
export function isRuralTownship(name: string): boolean {
  return !/街道(办事处)?$/u.test(name.trim());
}
