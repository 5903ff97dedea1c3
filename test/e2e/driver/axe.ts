import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Findings of axe with impact serious or critical, one line each, of the page at rest: a notice that is fading in has
 * the contrast of its way, not of its end. Motions take 0.15 s; two seconds are waited for them, because one that is held up
 * never ends.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const isLoaded = await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter(
        ({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
      )
      .map(({ finished }) => finished);
    // One that is cancelled on the way, because its notice is gone, has ended too.
    await Promise.race([Promise.allSettled(ends), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    return Reflect.has(window, 'axe');
  });
  // Half a megabyte: once per document, not once per look at it.
  if (!isLoaded) await page.evaluate(axeSource);
  const findings = await page.evaluate(async () => {
    const { violations }: AxeResults = await Reflect.get(window, 'axe').run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
  // What follows is again as most users see it.
  await page.emulateMedia({ reducedMotion: null });
  return findings;
}
