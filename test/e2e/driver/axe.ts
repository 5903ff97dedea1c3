import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Findings of axe with impact serious or critical, one line each, of the page at rest: a notice that is fading in has
 * the contrast of its way, not of its end. What moves is brought to its end; waiting for it would wait for ever where
 * an animation is paused.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const isLoaded = await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Infinity) {
        animation.finish();
      }
    }
    return Reflect.has(window, 'axe');
  });
  // Half a megabyte: once per document, not once per look at it.
  if (!isLoaded) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations }: AxeResults = await Reflect.get(window, 'axe').run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
