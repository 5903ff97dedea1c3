import type { Bridge, MethodName } from '@contract/bridge.ts';
import { CallError, type Client, createClient } from '@contract/define.ts';
import { type AppContract, contract } from '@contract/index.ts';

declare global {
  interface Window {
    /** Put there by preload; nothing else crosses the process boundary. */
    readonly kexun: Bridge;
  }
}

/** Every method of the contract. Rejects with {@link CallError}. */
export const api: Client<AppContract> = createClient(contract, (method, input) =>
  window.kexun.call(method as MethodName, input),
);

/** Any failure as a coded one: what did not come from the main process is a fault of the window itself. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  return new CallError('window', { code: 'E0000', params: {}, ref: '' });
}
