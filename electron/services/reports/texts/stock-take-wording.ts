import type { Difference, Resolution } from '@domain/exhibit/stock-take.ts';

/** Words of the report of a stock-take. */
export interface StockTakeTexts {
  readonly fileTitle: string;
  readonly sheets: { readonly summary: string; readonly differences: string; readonly all: string };
  readonly summary: {
    readonly item: string;
    readonly value: string;
    readonly number: string;
    readonly scope: string;
    readonly startedOn: string;
    readonly closedOn: string;
    readonly countedBy: string;
    readonly expected: string;
    readonly found: string;
    readonly differences: string;
    readonly open: string;
    readonly note: string;
    readonly madeAt: string;
  };
  readonly running: string;
  readonly columns: {
    readonly serial: string;
    readonly name: string;
    readonly set: string;
    readonly crate: string;
    readonly place: string;
    readonly state: string;
    readonly resolution: string;
    readonly countedAt: string;
    readonly note: string;
  };
  readonly found: string;
  readonly missingPlace: string;
  readonly retiredPlace: string;
  readonly states: Readonly<Record<Difference, string>>;
  readonly resolutions: Readonly<Record<Resolution, string>>;
  readonly unsettled: string;
}
