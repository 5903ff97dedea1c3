import type { EventName, EventPayload } from '@contract/events.ts';
import type { AppInfo, Preferences } from '@contract/app.ts';

/** Sends an event to the window; without a window it goes nowhere. */
export interface EventSink {
  emit<N extends EventName>(event: N, payload: EventPayload<N>): void;
}

/** What only the desktop shell can do. */
export interface Shell {
  info(): AppInfo;
  openLogFolder(): Promise<void>;
  /** Path of a workspace file chosen by the user; null when cancelled. */
  chooseWorkspace(): Promise<string | null>;
  /** Path for a new workspace of that name, chosen by the user; null when cancelled. */
  chooseNewWorkspace(name: string): Promise<string | null>;
  /** Makes the window follow the system or a fixed theme. */
  applyTheme(theme: Preferences['theme']): void;
  /** Shows a file in the file manager. */
  revealFile(path: string): void;
  /** Opens a file with the program that the system has for it. */
  openFile(path: string): Promise<void>;
}

/** Preferences and window state, kept outside the workspace. */
export interface PreferenceStore {
  get(): Preferences;
  set(changes: Partial<Preferences>): Preferences;
  rememberWorkspace(path: string): void;
  lastWorkspace(): string | null;
  /** Random name of this installation, made once. */
  deviceId(): string;
}
