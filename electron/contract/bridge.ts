import type { Reply } from './define.ts';
import type { AppContract } from './index.ts';
import type { EventName } from './events.ts';

/** Dotted names of all methods, e.g. `sites.list`. */
export type MethodName = {
  [G in keyof AppContract]: `${G & string}.${keyof AppContract[G] & string}`;
}[keyof AppContract];

/** What preload puts on `window.kexun`: two functions, limited to the contract's names. */
export interface Bridge {
  call(method: MethodName, input: unknown): Promise<Reply>;
  /** Subscribes to an event; the function returned ends the subscription. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
}

/** The two IPC channels of the program. */
export const CALL_CHANNEL = 'kexun:call';
export const EVENT_CHANNEL = 'kexun:event';
