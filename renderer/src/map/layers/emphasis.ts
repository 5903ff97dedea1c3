import type { ExpressionSpecification } from 'maplibre-gl';
import { OPACITY } from './map-layer.ts';

/** Belongs to the tour or day that is selected. */
export const isStrong: ExpressionSpecification = ['==', ['get', 'emphasis'], 'strong'];

/** Is itself selected. */
export const isSelected: ExpressionSpecification = ['==', ['get', 'selected'], true];

/** Strong what belongs to the selection, faint the rest. */
export const opacity: ExpressionSpecification = [
  'match',
  ['get', 'emphasis'],
  'strong',
  OPACITY.strong,
  'faint',
  OPACITY.faint,
  OPACITY.plain,
];
