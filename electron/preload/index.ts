import { type Bridge, CALL_CHANNEL, EVENT_CHANNEL } from '@contract/bridge.ts';
import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_NAMES, METHOD_NAMES } from './names.ts';

// Functions only, no getters and no ipcRenderer: whatever is put here can be reached by any script of the window.
const bridge: Bridge = {
  call: (method, input) => {
    if (!METHOD_NAMES.has(method)) return Promise.reject(new Error('unknown method'));
    return ipcRenderer.invoke(CALL_CHANNEL, method, input);
  },
  on: (event, listener) => {
    if (!EVENT_NAMES.has(event)) throw new Error('unknown event');
    const forward = (_: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('kexun', bridge);
