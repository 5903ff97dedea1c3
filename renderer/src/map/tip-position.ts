import type { CSSProperties } from 'react';

/** Style of words beside a pointer, on the side with room: `rightSpace` px to the right edge when it is in that half. */
export function tipPosition({
  x,
  y,
  rightSpace,
}: {
  readonly x: number;
  readonly y: number;
  readonly rightSpace: number | null;
}): CSSProperties {
  return rightSpace === null ? { left: x + 12, top: y + 12 } : { right: rightSpace + 12, top: y + 12 };
}
