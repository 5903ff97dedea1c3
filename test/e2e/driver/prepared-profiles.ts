import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { callerOf } from './caller.ts';
import { launchApp } from './launch.ts';
import { savedPlan } from './saved-plan.ts';

/** What a test begins with: the sample as a first start makes it, or with a plan saved in it. */
export type Beginning = 'sample' | 'planned';

export interface PreparedProfiles {
  /** Puts what the test begins with into an empty profile. */
  fill(profile: string, beginning: Beginning): Promise<void>;
  remove(): void;
}

/** What of a profile a beginning consists of: the workspaces, and the name of the device, to which undo belongs. */
const PARTS = ['workspaces', 'device.json'];

/**
 * Beginnings, each made once by the program itself, then closed and copied for every test: making the sample and its
 * plan anew takes three seconds of a core each time.
 */
export function prepareProfiles(): PreparedProfiles {
  const folder = mkdtempSync(join(tmpdir(), 'kexun-prepared-'));
  const made = new Map<Beginning, Promise<string>>();

  const make = async (beginning: Beginning): Promise<string> => {
    const profile = join(folder, beginning);
    mkdirSync(profile);
    if (beginning === 'planned') await fill(profile, 'sample');
    const app = await launchApp({ userDataDir: profile });
    await expect(app.page.locator('main')).not.toBeEmpty();
    if (beginning === 'planned') await savedPlan({ page: app.page, call: callerOf(app.page) });
    await app.close();
    return profile;
  };

  const fill = async (profile: string, beginning: Beginning): Promise<void> => {
    const source = made.get(beginning) ?? make(beginning);
    made.set(beginning, source);
    const from = await source;
    for (const part of PARTS) cpSync(join(from, part), join(profile, part), { recursive: true });
  };

  return { fill, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
