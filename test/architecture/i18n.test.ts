import { readdirSync, readFileSync } from 'node:fs';
import { ERROR_CODES } from '@domain/errors.ts';
import { CUSTODY_STATES } from '@domain/exhibit/custody.ts';
import { RESERVATION_STATES } from '@domain/exhibit/reservation.ts';
import { RESOLUTIONS } from '@domain/exhibit/stock-take.ts';
import { describe, expect, it } from 'vitest';
import { findUse, flatten, hasChinese, literalsOf, sourceFiles } from './i18n-scan.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const FOLDER = 'renderer/src/i18n';
const namespacesOf = (language: string) =>
  readdirSync(`${FOLDER}/${language}`)
    .map((name) => name.replace(/\.json$/, ''))
    .toSorted();
const NAMESPACES = namespacesOf('zh-CN');
/** Every name under which a service writes a step into the log. */
const COMMANDS = [
  'site.create',
  'site.update',
  'site.remove',
  'caravan.update',
  'plan.save',
  'plan.rename',
  'plan.want',
  'feedback.record',
  'feedback.takeBack',
  'plan.publish',
  // Written by programs before published plans stayed as they are; logs of then still hold it.
  'plan.unpublish',
  'plan.remove',
  'plan.move',
  'plan.moveDay',
  'plan.add',
  'plan.takeOut',
  'plan.night',
  'plan.edits',
  'plan.lockVisit',
  'plan.lockTour',
  'plan.lockDay',
  'plan.lockVisits',
  'plan.releaseVisit',
  'plan.releaseTour',
  'plan.releaseDay',
  'plan.releaseVisits',
  'plan.copy',
  'plan.recordRun',
  'disruption.add',
  'disruption.change',
  'disruption.remove',
  'calendar.proposeTerms',
  'reservation.cancelledFor',
  'registry.create',
  'registry.update',
  'registry.remove',
  'registry.retire',
  'registry.reinstate',
  'request.received',
  'request.accepted',
  'request.refused',
  'request.withdrawn',
  'request.fulfilled',
  'registry.import',
  'registry.merge',
  'registry.tellApart',
  'attachment.add',
  'attachment.change',
  'attachment.remove',
  'stockTake.start',
  'stockTake.count',
  'stockTake.uncount',
  ...RESOLUTIONS.map((resolution) => `stockTake.${resolution}` as const),
  'stockTake.close',
  'ledger.handOver',
  'ledger.takeBack',
  'condition.handOver',
  'condition.report',
  'repair.open',
  'repair.change',
  'repair.close',
  'reservation.create',
  'reservation.update',
  'reservation.remove',
  ...RESERVATION_STATES.map((state) => `reservation.${state}` as const),
  'custody.create',
  'custody.update',
  ...CUSTODY_STATES.map((state) => `custody.${state}` as const),
  'upkeep.done',
  'upkeep.plan',
  'upkeep.partIn',
  'upkeep.partOut',
  'registry.doubtAgain',
  'workspace.rename',
  'workspace.create',
] as const;

const texts = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Map(
      NAMESPACES.flatMap((namespace) => {
        const path = `${FOLDER}/${language}/${namespace}.json`;
        return [...flatten(JSON.parse(readFileSync(path, 'utf8')))].map(
          ([key, text]) => [`${namespace}:${key}`, text] as const,
        );
      }),
    ),
  ]),
) as Record<(typeof LANGUAGES)[number], Map<string, string>>;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** English has a singular that Chinese does not need. */
const withoutPlural = (keys: Iterable<string>) =>
  [...new Set([...keys].map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort(byText);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort(byText);

describe('the texts of the screens', () => {
  it('stand in the same files in every language, and the window knows each of them', () => {
    expect(namespacesOf('en')).toEqual(NAMESPACES);
    for (const language of LANGUAGES) {
      const list = readFileSync(`${FOLDER}/${language}.ts`, 'utf8');
      const known = [...list.matchAll(/\/(\w+)\.json'/g)].map((match) => match[1] ?? '').toSorted();
      expect(known).toEqual(NAMESPACES);
    }
  });

  it('are many', () => {
    expect(texts['zh-CN'].size).toBeGreaterThan(300);
  });

  it('have the same keys in every language', () => {
    expect(withoutPlural(texts.en.keys())).toEqual(withoutPlural(texts['zh-CN'].keys()));
  });

  it('are never empty', () => {
    for (const language of LANGUAGES) {
      expect([...texts[language]].filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('fill in the same values in every language', () => {
    const differing = [...texts['zh-CN']].filter(([key, text]) => {
      const english = texts.en.get(key);
      return english !== undefined && placeholders(text).join() !== placeholders(english).join();
    });
    expect(differing).toEqual([]);
  });

  it('are in Chinese where the language is Chinese, and in English where it is English', () => {
    const foreign = [...texts.en].filter(
      ([key, text]) => hasChinese(text) && key !== 'settings:preferences.chinese',
    );
    expect(foreign).toEqual([]);
  });

  it('are all used', () => {
    const literals = literalsOf(sourceFiles());
    const unused = withoutPlural(texts['zh-CN'].keys()).filter((key) => !findUse(key, literals));
    expect(unused).toEqual([]);
  });
});

describe('the sources of the window', () => {
  it('hold no Chinese outside the texts', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap(({ path, code }) =>
      code
        .split('\n')
        .flatMap((line, index) => (hasChinese(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

describe('every error code', () => {
  const index = readFileSync('docs/ERRORS.md', 'utf8');

  it.each(ERROR_CODES)('%s says what happened, why, and what to do, and stands in docs/ERRORS.md', (code) => {
    for (const language of LANGUAGES) {
      for (const part of ['title', 'cause', 'action']) {
        expect(texts[language].get(`errors:${code}.${part}`)).toBeTruthy();
      }
    }
    expect(index).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
  });

  it('is a code that exists', () => {
    const known = new Set<string>(ERROR_CODES);
    const written = [...texts['zh-CN'].keys()]
      .filter((key) => key.startsWith('errors:'))
      .map((key) => key.slice(7, 12));
    expect(written.filter((code) => !known.has(code))).toEqual([]);
    expect(
      [...index.matchAll(/^\| (E\d{4}) \|/gm)]
        .map((match) => match[1])
        .filter((code) => !known.has(code ?? '')),
    ).toEqual([]);
  });
});

describe('every step of the history', () => {
  it.each(COMMANDS)('%s has a name in every language', (command) => {
    for (const language of LANGUAGES) expect(texts[language].get(`history:command.${command}`)).toBeTruthy();
  });

  it('that a service writes is in the list', () => {
    const groups = [...new Set(COMMANDS.map((name) => name.split('.')[0]))].join('|');
    const step = new RegExp(`(?:name: |save\\(session, |[?:] )'((?:${groups})\\.[a-zA-Z-]+)'`, 'g');
    const written = sourceFiles('electron/services').flatMap(({ code }) =>
      [...code.matchAll(step)].map((match) => match[1] ?? ''),
    );
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((name) => !(COMMANDS as readonly string[]).includes(name))).toEqual([]);
  });
});

describe('the check of the texts', () => {
  const literals = literalsOf([
    {
      path: 'a.tsx',
      code: "t('field.name'); t(`siteKind.${kind}`); t('errors:E0000.title'); // t('only.comment')",
    },
  ]);

  it('finds keys in quotes, in templates and with their namespace', () => {
    expect(findUse('sites:field.name', literals)).toBe(true);
    expect(findUse('common:siteKind.school', literals)).toBe(true);
    expect(findUse('errors:E0000.title', literals)).toBe(true);
  });

  it('misses what is not there, and what only a comment names', () => {
    expect(findUse('sites:field.other', literals)).toBe(false);
    expect(findUse('sites:only.comment', literals)).toBe(false);
    expect(findUse('common:siteKind.school.more', literals)).toBe(false);
  });

  it('sees Chinese in code but not in comments', () => {
    expect(hasChinese(sourceOf("const a = '站点';"))).toBe(true);
    expect(hasChinese(sourceOf('const a = 1; // 站点'))).toBe(false);
    expect(hasChinese(sourceOf('/** 站点 */ const a = 1;'))).toBe(false);
  });
});

const sourceOf = (code: string) => sourceFiles.withoutComments(code);
