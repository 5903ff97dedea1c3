/**
 * Terrain class of a county, for the travel time estimator: how much the heights of its townships
 * differ. Towns stand in valleys, so the measure is low against true relief, but it ranks counties well.
 */

/** Fewer heights than this say nothing of a county; its neighbours' are added. */
const MIN_HEIGHTS = 4;
/** Below this standard deviation (m), and below PLAIN_MEDIAN_M, roads run nearly straight. */
const PLAIN_SD_M = 80;
const PLAIN_MEDIAN_M = 500;
/** From this standard deviation (m) on, roads follow valleys and climb passes. */
const MOUNTAIN_SD_M = 150;

function standardDeviation(values) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** plain | hills | mountains */
function classify(heights) {
  const sd = standardDeviation(heights);
  if (sd >= MOUNTAIN_SD_M) return 'mountains';
  return sd < PLAIN_SD_M && median(heights) < PLAIN_MEDIAN_M ? 'plain' : 'hills';
}

/**
 * @param {string} code polygon of the county
 * @param {Map<string, number[]>} heights heights (m) of the townships in each polygon
 * @param {Map<string, string[]>} adjacent polygons that share a border
 */
export function terrainOf(code, heights, adjacent) {
  const own = heights.get(code) ?? [];
  const around = [own, ...(adjacent.get(code) ?? []).map((n) => heights.get(n) ?? [])].flat();
  if (own.length >= MIN_HEIGHTS) return result(own, 'own');
  if (around.length >= MIN_HEIGHTS) return result(around, 'neighbours');
  // An island county (南澳县, three towns) has no neighbours: its few heights are all there is.
  if (own.length > 1) return result(own, 'own');
  return { terrain: null, terrain_source: null, dem_sd_m: null };
}

function result(heights, source) {
  return {
    terrain: classify(heights),
    terrain_source: source,
    dem_sd_m: Math.round(standardDeviation(heights)),
  };
}
