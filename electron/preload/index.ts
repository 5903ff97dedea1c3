import { type Bridge, CALL_CHANNEL, EVENT_CHANNEL } from '@contract/bridge.ts';
import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_NAMES, METHOD_NAMES } from './names.ts';

const methods: ReadonlySet<string> = new Set(METHOD_NAMES);
const events: ReadonlySet<string> = new Set(EVENT_NAMES);

// Functions only, no getters and no ipcRenderer: whatever is put here can be reached by any script of the window.
const bridge: Bridge = {
  call: (method, input) => {
    if (!methods.has(method)) return Promise.reject(new Error('unknown method'));
    return ipcRenderer.invoke(CALL_CHANNEL, method, input);
  },
  on: (event, listener) => {
    if (!events.has(event)) throw new Error('unknown event');
    const forward = (_: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('kexun', bridge);
