import { root } from './paths.mjs';

/** Machines without a graphics card draw the map in software. */
const SOFTWARE_GRAPHICS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * Starts the built program under Playwright.
 * @param {{ executable: string, environment: NodeJS.ProcessEnv, profile: string, args?: string[], asksFirst?: boolean }} options `profile`: folder of the user's data; `asksFirst`: a first start asks what to begin with, as it does for users
 * @returns {Promise<import('playwright').ElectronApplication>}
 */
export async function launchApp({ executable, environment, profile, args = [], asksFirst = false }) {
  // Playwright comes with the development dependencies, which are there only after the set-up.
  const { _electron } = await import('playwright');
  // Chromium refuses to run as root with its sandbox.
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  return _electron.launch({
    executablePath: executable,
    args: [
      root,
      ...SOFTWARE_GRAPHICS,
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      ...(asksFirst ? [] : ['--first-start=sample']),
      ...args,
    ],
    env: environment,
  });
}
