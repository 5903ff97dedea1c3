import * as z from 'zod';
import { command, nothing, query } from './define.ts';

export const preferences = z.strictObject({
  language: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name written into the operation log as actor; empty means the operating system's account is not named. */
  actor: z.string().trim().max(40),
});
export type Preferences = z.infer<typeof preferences>;

export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  sqlite: z.string(),
  platform: z.string(),
  systemLanguage: z.string(),
  logFolder: z.string(),
});
export type AppInfo = z.infer<typeof appInfo>;

/** The program itself: who it is, how it should look. Nothing here touches the workspace. */
export const app = {
  info: query(nothing, appInfo),
  preferences: query(nothing, preferences),
  setPreferences: command(preferences.partial(), preferences),
  openLogFolder: command(nothing, z.void()),
  /** Writes a fault of the window that stops nobody into the log. */
  noteFault: command(
    z.strictObject({ where: z.string().min(1).max(40), message: z.string().max(500) }),
    z.void(),
  ),
};
