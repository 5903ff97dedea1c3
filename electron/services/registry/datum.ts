import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import type { SourceDatum } from '@domain/site/site.ts';
import gcoord from 'gcoord';

const FROM = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Digits of a degree that are kept: 0.1 m, finer than any of the datums is known. */
const DIGITS = 6;

/**
 * Values with their position in WGS-84, whatever it was given in, and with the note of what that was where the
 * register keeps one (`sourceDatum`).
 */
export function inWgs84(
  values: RecordValues,
  datum: SourceDatum | undefined,
  keepsDatum: boolean,
): RecordValues {
  const position = values['position'];
  if (datum === undefined || !isPair(position)) return values;
  return {
    ...values,
    position: datum === 'wgs84' ? position : converted(position, datum),
    ...(keepsDatum ? { sourceDatum: datum } : {}),
  };
}

function converted(position: readonly [number, number], datum: 'gcj02' | 'bd09'): FieldValue {
  const [lng, lat] = gcoord.transform([position[0], position[1]], FROM[datum], gcoord.WGS84);
  return [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
}

const isPair = (value: FieldValue | undefined): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
