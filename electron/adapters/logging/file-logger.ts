import { renameSync, rmSync, existsSync } from 'node:fs';
import type { Logger } from '@services/ports/system.ts';
import log from 'electron-log/node.js';
import { maskPersonalData } from './mask.ts';

const MAX_BYTES = 2_000_000;
/** Older files kept beside the current one. */
const KEPT_FILES = 3;

/** Log file with rotation; every line is masked before it is written. */
export function createFileLogger(path: string, isVerbose: boolean): Logger {
  const logger = log.create({ logId: path });
  logger.transports.console.level = isVerbose ? 'debug' : false;
  logger.transports.file.level = isVerbose ? 'debug' : 'info';
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.archiveLogFn = () => rotate(path);
  return {
    debug: (message, details) => logger.debug(line(message, details)),
    info: (message, details) => logger.info(line(message, details)),
    warn: (message, details) => logger.warn(line(message, details)),
    error: (message, details) => logger.error(line(message, details)),
  };
}

/** One masked line. It never throws because of what it is given: a failure being reported must not cause another. */
function line(message: string, details?: Readonly<Record<string, unknown>>): string {
  const head = maskPersonalData(message);
  if (!details) return head;
  try {
    return `${head} ${JSON.stringify(details, shown)}`;
  } catch {
    // A circle, a bigint, a getter that throws.
    return `${head} (details could not be shown)`;
  }
}

/** Masks each text before it is escaped: afterwards the backslashes of a path are doubled. */
function shown(_: string, value: unknown): unknown {
  if (typeof value === 'string') return maskPersonalData(value);
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  // The parts of an aggregate are not enumerable, so they are named.
  const parts = value instanceof AggregateError ? { errors: value.errors } : {};
  return { name, message, ...ownCodeAndParams(value), stack, cause, ...parts };
}

/** What AppError and the errors of Node and SQLite carry beside their message. */
function ownCodeAndParams(error: Error): object {
  const own = Object.entries(error).filter(([name]) => name === 'code' || name === 'params');
  return Object.fromEntries(own);
}

/** Moves x.log → x.log.1 → … → x.log.3, dropping the oldest. */
function rotate(path: string): void {
  rmSync(`${path}.${KEPT_FILES}`, { force: true });
  for (let number = KEPT_FILES - 1; number >= 0; number -= 1) {
    const from = number === 0 ? path : `${path}.${number}`;
    if (existsSync(from)) renameSync(from, `${path}.${number + 1}`);
  }
}
