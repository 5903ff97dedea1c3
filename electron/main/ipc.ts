import { CALL_CHANNEL, EVENT_CHANNEL } from '@contract/bridge.ts';
import type { Transport } from '@contract/define.ts';
import type { EventName, EventPayload } from '@contract/events.ts';
import { AppError } from '@domain/errors.ts';
import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { isOwnUrl } from './security.ts';

/** Binds the dispatcher to the one call channel. Calls from any frame but the window's own main frame get E0004. */
export function bindIpc(
  dispatch: Transport,
  window: () => BrowserWindow | null,
  failed: (method: string, error: unknown) => string,
): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isOwnFrame(event, window())) {
      const error = new AppError('E0004', 'call from a frame that is not ours');
      return { ok: false, error: { code: error.code, params: {}, ref: failed('ipc', error) } };
    }
    return dispatch(typeof method === 'string' ? method : '', input);
  });
}

function isOwnFrame(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return frame !== null && window !== null && frame === window.webContents.mainFrame && isOwnUrl(frame.url);
}

/** Pushes an event to the window. */
export function sendEvent<N extends EventName>(
  window: BrowserWindow | null,
  event: N,
  payload: EventPayload<N>,
): void {
  if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event, payload);
}
