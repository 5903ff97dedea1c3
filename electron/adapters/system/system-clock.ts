import type { Clock } from '@services/ports/system.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The computer's clock; `today` is the day in its time zone. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};
