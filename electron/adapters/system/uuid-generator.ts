import { randomBytes } from 'node:crypto';
import type { IdGenerator } from '@services/ports/system.ts';

/** Bits of the counter: those that RFC 9562 calls rand_a. */
const COUNTER_LIMIT = 0x1000;
/** A new millisecond begins in the lower half, so that there is room to count. */
const COUNTER_START = 0x7ff;

/**
 * UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, a counter, then random bits (§6.2, method 1). What one
 * generator gives sorts in the order it was given, also within a millisecond and when the clock goes back: rows that were
 * entered together come out as they were entered.
 */
export function createUuidGenerator(now_ms: () => number = Date.now): IdGenerator {
  let last_ms = -1;
  let counter = 0;
  return {
    next: () => {
      const bytes = randomBytes(16);
      const now = now_ms();
      counter = now > last_ms ? bytes.readUInt16BE(6) & COUNTER_START : counter + 1;
      last_ms = Math.max(now, last_ms);
      if (counter === COUNTER_LIMIT) {
        last_ms += 1;
        counter = 0;
      }
      bytes.writeUIntBE(last_ms, 0, 6);
      bytes.writeUInt16BE(0x7000 | counter, 6);
      bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
      const hex = bytes.toString('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      );
    },
  };
}
