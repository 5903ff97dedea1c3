import { randomBytes } from 'node:crypto';
import type { IdGenerator } from '@services/ports/system.ts';

/** UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits, so that keys sort by age. */
export function createUuidGenerator(now_ms: () => number = Date.now): IdGenerator {
  return {
    next: () => {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(now_ms(), 0, 6);
      bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
      bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
      const hex = bytes.toString('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      );
    },
  };
}
