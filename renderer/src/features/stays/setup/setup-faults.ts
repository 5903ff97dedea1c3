import type { CallError } from '@contract/define.ts';
import { ERROR_CODES, type ErrorCode } from '@domain/errors.ts';

/** Parts of the set-up that a fault can belong to. */
export type FaultPlace = 'period' | 'sets' | 'counties' | 'pins' | 'exchange' | 'rules' | 'elsewhere';

const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES);

/** Every fault that a start was refused with, in one reply; the code of the reply where it names no others. */
export function faultCodes(error: CallError | null): readonly ErrorCode[] {
  if (error === null) return [];
  const { codes } = error.params;
  const named = Array.isArray(codes)
    ? codes.map(String).filter((code): code is ErrorCode => KNOWN.has(code))
    : [];
  return named.length > 0 ? named : [error.code];
}

const PLACES: Readonly<Partial<Record<ErrorCode, FaultPlace>>> = {
  E2101: 'sets',
  E2102: 'counties',
  E2105: 'period',
  E2106: 'sets',
  E2107: 'counties',
  E2108: 'counties',
  E2109: 'pins',
  E2110: 'pins',
  E2111: 'pins',
  E2112: 'rules',
  E2113: 'exchange',
  E2114: 'exchange',
  E2115: 'exchange',
  E2116: 'exchange',
};

/** Where a fault is mended. */
export const placeOfFault = (code: ErrorCode): FaultPlace => PLACES[code] ?? 'elsewhere';

/** Values of a refusal with the names of counties and sets in place of their codes and ids. */
export const namedParams = (
  params: CallError['params'],
  nameOf: (id: string) => string | undefined,
): CallError['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((each) => nameOf(String(each)) ?? each) : value,
    ]),
  );
