/** What a picture may consist of; ECharts makes no other elements of our options. */
const ELEMENTS = new Set([
  'svg',
  'g',
  'defs',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'clipPath',
  'pattern',
  'title',
]);

/** Attributes that are for scripts of ECharts in a page, which there are none of. */
const FOR_SCRIPTS = / ecmeta_[a-z_]+="[^"]*"/g;
/** ECharts numbers its drawings: zr0-c1 in the first, zr1-c1 in the second. */
const COUNTED_ID = /\bzr\d+-/g;

/** The same picture with ids that begin with `prefix`. @throws Error for what could run or load something */
export function safeSvg(svg: string, prefix: string): string {
  const named = svg.replace(FOR_SCRIPTS, '').replace(COUNTED_ID, `${prefix}-`);
  const fault = faultOf(named);
  if (fault !== null) throw new Error(`the picture holds ${fault}`);
  return named;
}

/** What does not belong into a picture; null when all of it does. Texts hold no angle bracket: ECharts writes entities. */
function faultOf(svg: string): string | null {
  for (const [tag, name = ''] of svg.matchAll(/<\/?([^\s/>]+)(?:"[^"]*"|[^">])*>/g)) {
    if (!ELEMENTS.has(name)) return `<${name}>`;
    const attribute = / (on\w+|(?:xlink:)?href|src)=/i.exec(tag.replace(/="[^"]*"/g, '='));
    if (attribute) return `${name} with ${attribute[1] ?? ''}`;
    if (/url\((?!#)/i.test(tag)) return `${name} with an address`;
  }
  return null;
}
