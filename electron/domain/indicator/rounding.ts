/**
 * A figure as it is shown: the last digit rounded half away from zero, whatever the binary number is nearest to
 * (2.05 with one decimal is 2.1). `decimals`: digits after the point.
 */
export function roundedFigure(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  // A quotient lies at most some units in the last place beside the decimal number that is meant.
  const rounded = Math.floor(scaled + 0.5 + scaled * 4 * Number.EPSILON) / scale;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
