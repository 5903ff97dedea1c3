import { app, session, type WebContents } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** Options of every window that shows our pages. */
export const SECURE_WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** True for a page of ours. */
export function isOwnUrl(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}

/**
 * Resolves no host name for anybody. The request filter below sees what pages load, but not WebRTC, which would
 * still reach a server; without addresses nothing leaves. Must run before the app is ready.
 */
export function forbidNameResolution(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Denies what our pages never need: permissions, navigation away, new windows, webviews, and every request that is not ours. */
export function hardenApp(refused: (what: string, url: string) => void): void {
  app.on('web-contents-created', (_, contents) => hardenContents(contents, refused));
  session.defaultSession.setPermissionRequestHandler((_, permission, grant) => {
    refused(`permission ${permission}`, '');
    grant(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = isOwnUrl(details.url) || /^(data|blob|devtools):/.test(details.url);
    if (!isOurs) refused('request', details.url);
    answer({ cancel: !isOurs });
  });
}

function hardenContents(contents: WebContents, refused: (what: string, url: string) => void): void {
  contents.on('will-attach-webview', (event) => {
    refused('webview', '');
    event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (isOwnUrl(event.url)) return;
    refused('navigation', event.url);
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    refused('window', url);
    return { action: 'deny' };
  });
}
