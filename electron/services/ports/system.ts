import type { IsoDate, IsoInstant } from '@domain/units.ts';

/** The only source of time. */
export interface Clock {
  now(): IsoInstant;
  /** Today in the local time zone. */
  today(): IsoDate;
}

/** UUIDv7 text in the program; seeded in the sample generator and in tests. */
export interface IdGenerator {
  next(): string;
}

export interface Logger {
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}
