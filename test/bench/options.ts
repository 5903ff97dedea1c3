import { parseArgs } from 'node:util';
import { BenchError } from './errors.ts';
import type { ProvinceSize } from './province.ts';

export const USAGE =
  'npm run bench -- --set NAME|all|province [--instances DIR] [--only GLOB] [--seconds S] [--iterations N] ' +
  '[--threads T] [--searches N] [--seed N] [--csv FILE]; province: [--visits N] [--caravans N] [--days N] ' +
  '[--counties N] [--mountains PERCENT]';

/** When a run ends: after so many seconds, so many iterations, or whichever comes first; null = no such limit. */
export interface Budget {
  readonly seconds: number | null;
  readonly iterations: number | null;
}

export interface BenchOptions extends Budget {
  /** Name of a folder of `instances`, `all` or `province`. */
  readonly set: string;
  readonly instances: string;
  /** Pattern with `*` and `?` that names of instances must match. */
  readonly only: string | null;
  readonly threads: number;
  /** Searches that run beside each other; null = as the engine likes. */
  readonly searches: number | null;
  readonly seed: number;
  readonly csv: string | null;
  readonly province: Omit<ProvinceSize, 'seed'>;
}

const DEFAULT_SECONDS = '10';
const DEFAULT_FOLDER = 'test/bench/instances';

function numberOf(text: string, option: string, min: number, max: number, isWhole = true): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= min && value <= max) || (isWhole && !Number.isInteger(value))) {
    const kind = isWhole ? 'a whole number' : 'a number';
    throw new BenchError(`--${option} must be ${kind} from ${min} to ${max}, not "${text}"`);
  }
  return value;
}

function valuesOf(args: readonly string[]) {
  const text = (fallback?: string) =>
    fallback === undefined ? ({ type: 'string' } as const) : ({ type: 'string', default: fallback } as const);
  try {
    return parseArgs({
      args: [...args],
      options: {
        set: text(),
        instances: text(DEFAULT_FOLDER),
        only: text(),
        seconds: text(),
        iterations: text(),
        threads: text('1'),
        searches: text(),
        seed: text('1'),
        csv: text(),
        visits: text('1000'),
        caravans: text('20'),
        days: text('60'),
        counties: text('38'),
        mountains: text('40'),
      },
    }).values as Record<string, string | undefined>;
  } catch (error) {
    // Node explains at length how to escape a dash; its first sentence is enough.
    const [message] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new BenchError(`${message}. Usage: ${USAGE}`);
  }
}

export function parseOptions(args: readonly string[]): BenchOptions {
  const values = valuesOf(args);
  const set = values['set'];
  if (!set) throw new BenchError(`--set is missing. Usage: ${USAGE}`);
  const iterations = values['iterations'];
  // Whoever limits the iterations wants a run that can be repeated: then time counts only when asked for.
  const seconds = values['seconds'] ?? (iterations === undefined ? DEFAULT_SECONDS : undefined);
  const whole = (option: string, min: number, max: number) => numberOf(values[option]!, option, min, max);
  return {
    set,
    instances: values['instances']!,
    only: values['only'] ?? null,
    seconds: seconds === undefined ? null : numberOf(seconds, 'seconds', 0.01, 86_400, false),
    iterations: iterations === undefined ? null : whole('iterations', 0, 1e12),
    threads: whole('threads', 1, 256),
    searches: values['searches'] === undefined ? null : whole('searches', 1, 256),
    seed: whole('seed', 0, 2 ** 32 - 1),
    csv: values['csv'] ?? null,
    province: {
      visits: whole('visits', 1, 20_000),
      caravans: whole('caravans', 1, 200),
      days: whole('days', 1, 366),
      counties: whole('counties', 1, 200),
      mountainPercent: whole('mountains', 0, 100),
    },
  };
}

/** Does a name match a pattern with `*` (anything) and `?` (one character)? Case does not count. */
export function isMatch(name: string, pattern: string | null): boolean {
  if (pattern === null) return true;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(name);
}
