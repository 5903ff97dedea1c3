import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// Under app:// MapLibre cannot find its worker by itself; it must be told before the first map.
setWorkerUrl(new URL(workerUrl, window.location.href).href);

let isKnown: boolean | undefined;

/** Whether the computer can draw with WebGL 2. Museum PCs with blocked graphics drivers cannot. */
export function hasWebGl(): boolean {
  isKnown ??= document.createElement('canvas').getContext('webgl2') !== null;
  return isKnown;
}
