/** Gives each county shape its six-digit code: by name in its prefecture, then by our alias table. */

/**
 * @param {ReturnType<typeof import('./shapes.mjs').loadShapes>} shapes
 * @param {{province: object, prefectures: object[], counties: object[]}} division
 * @param {Record<string, string>[]} aliases rows of resources/data/county-alias.csv
 * @param {Record<string, string>[]} formerNames rows of resources/data/former-names.csv
 * @returns {{joined: object[], unmatched: string[], former: Map<string, string[]>}}
 */
export function joinCodes(shapes, division, aliases, formerNames) {
  const joined = [];
  const unmatched = [];
  const former = namesByCode(formerNames);
  const sure = shapes.map((shape) => byPrefecture(shape, division) ?? byAlias(shape, division, aliases));
  const taken = new Set(sure.map((county) => county?.code));
  for (const [i, shape] of shapes.entries()) {
    const found = sure[i] ?? byProvince(shape, division, taken);
    if (!found) {
      unmatched.push(`${shape.prefecture} ${shape.name}`.trim());
      continue;
    }
    if (found.name !== shape.name) {
      former.set(found.code, [...new Set([...(former.get(found.code) ?? []), shape.name])].sort(byText));
    }
    joined.push({ ...shape, code: found.code, name: found.name, stale: found.name !== shape.name });
  }
  return { joined, unmatched, former };
}

/** Code unit order, the same on every machine and in every locale. */
function byText(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Former names of each county from our own table. */
function namesByCode(rows) {
  const names = new Map();
  for (const row of rows) names.set(row.code, [...(names.get(row.code) ?? []), row.former_name].sort(byText));
  return names;
}

/** Same name inside the prefecture the file is for; a municipality is one prefecture here. */
function byPrefecture(shape, { province, prefectures, counties }) {
  const own = shape.prefecture && prefectures.find((p) => p.name.startsWith(shape.prefecture));
  if (!own && prefectures.length > 0) return undefined;
  return counties.find((c) => c.name === shape.name && c.parent === (own ? own.code : province.code));
}

/** A row of the alias table; the prefecture is compared too, since names such as 城区 repeat. */
function byAlias(shape, { province, counties }, aliases) {
  const row = aliases.find(
    (a) =>
      a.province === province.name &&
      a.prefecture_file === shape.prefecture &&
      a.old_name_in_echarts_china_cities === shape.name,
  );
  return row && counties.find((c) => c.code === row.gb2260_2023_code);
}

/**
 * A name that occurs once in the province: counties that moved to another prefecture, or have none.
 * Never a county that another shape has already: 邢台's old 桥东区 is not 张家口's 桥东区.
 */
function byProvince(shape, { counties }, taken) {
  const same = counties.filter((c) => c.name === shape.name);
  return same.length === 1 && !taken.has(same[0].code) ? same[0] : undefined;
}
