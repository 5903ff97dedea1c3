import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * Documents rot when nobody runs them. What a machine can check is checked here: scripts, links, paths, the index
 * of decisions, and paths of somebody's own computer.
 */

const ADR_FOLDER = 'docs/adr';
const ADR_HEADINGS = ['Context', 'Decision', 'Consequences', 'Rejected'];
/** Made by tools or fetched: nobody wrote these files. */
const NOT_OURS = new Set([
  '.git',
  '.tsbuild',
  'dist',
  'node_modules',
  'out',
  'playwright-report',
  'test-results',
]);
/** Top-level folders whose paths in backticks must exist. */
const CHECKED_FOLDERS = new Set(['.ci', 'docs', 'electron', 'renderer', 'resources', 'scripts', 'test']);
/** Scripts npm has a short form for. */
const SHORT_SCRIPTS = /\bnpm (start|test)\b/g;
const LONG_SCRIPTS = /\bnpm run ([a-z][\w:-]*)/g;
const LINKS = /\]\(([^()\s]+)\)/g;
const CODE = /`([^`\n]+)`/g;
/** A root that only exists on somebody's machine. `/path/of/yours` and `~/…` are fine. */
const MACHINE_PATH =
  /(?<![\w~.:/-])(?:\/(?:home|root|tmp|Users|mnt|media|work|workspace|srv|opt)\/[^\s`'")]*|[A-Z]:\\[^\s`'")]*)/g;

type Rule = 'script' | 'link' | 'anchor' | 'path' | 'decision' | 'machine-path';

interface Problem {
  readonly rule: Rule;
  readonly file: string;
  readonly found: string;
}

interface Document {
  /** Path from the root of the repository, with slashes. */
  readonly file: string;
  readonly text: string;
}

function documentsIn(root: string, folder = root): readonly Document[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly Document[] => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsIn(root, path);
    if (!entry.name.endsWith('.md')) return [];
    return [{ file: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }];
  });
}

/** The text without fenced blocks, whose brackets are no links. */
const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

/** Names of headings as GitHub makes anchors of them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = all(withoutFences(text), /^#{1,6} (.+)$/gm);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function scriptsNamed(text: string): readonly string[] {
  return [...all(text, LONG_SCRIPTS), ...all(text, SHORT_SCRIPTS)];
}

function linkProblems(root: string, { file, text }: Document): readonly Problem[] {
  return all(withoutFences(text), LINKS).flatMap((link): readonly Problem[] => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, file) : join(root, dirname(file), decodeURIComponent(path));
    if (!existsSync(target)) return [{ rule: 'link', file, found: link }];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    return anchorsOf(readFileSync(target, 'utf8')).has(anchor) ? [] : [{ rule: 'anchor', file, found: link }];
  });
}

/** Paths in backticks that claim to be in the repository: a checked folder first, no placeholder. */
function pathsNamed(text: string): readonly string[] {
  return all(text, CODE).filter((code) => {
    if (!/^[\w.@/-]+$/.test(code) || !code.includes('/')) return false;
    return CHECKED_FOLDERS.has(code.split('/')[0] ?? '');
  });
}

function pathProblems(root: string, { file, text }: Document): readonly Problem[] {
  return pathsNamed(text).flatMap((path): readonly Problem[] => {
    const isThere = existsSync(join(root, path)) || existsSync(join(root, dirname(file), path));
    return isThere ? [] : [{ rule: 'path', file, found: path }];
  });
}

function decisionProblems(documents: readonly Document[]): readonly Problem[] {
  const decisions = documents.filter(({ file }) => /^docs\/adr\/\d{4}-[a-z0-9-]+\.md$/.test(file));
  const index = documents.find(({ file }) => file === `${ADR_FOLDER}/README.md`)?.text ?? '';
  const numbers = decisions.map(({ file }) => file.slice(ADR_FOLDER.length + 1, ADR_FOLDER.length + 5));
  return decisions.flatMap(({ file, text }) => {
    const name = file.slice(ADR_FOLDER.length + 1);
    const number = name.slice(0, 4);
    const found = [
      ...ADR_HEADINGS.filter((heading) => !text.split('\n').includes(`## ${heading}`)).map(
        (h) => `no ## ${h}`,
      ),
      ...(index.includes(`](${name})`) ? [] : ['not in the index']),
      ...(text.startsWith(`# ${number}`) ? [] : ['title without its number']),
      ...(numbers.filter((other) => other === number).length > 1 ? ['number taken twice'] : []),
    ];
    return found.map((problem): Problem => ({ rule: 'decision', file, found: problem }));
  });
}

/** Everything that is wrong with the documents below `root`. */
function problemsIn(root: string): readonly Problem[] {
  const documents = documentsIn(root);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return [
    ...documents.flatMap(({ file, text }) => [
      ...scriptsNamed(text)
        .filter((name) => !Object.hasOwn(scripts, name))
        .map((found): Problem => ({ rule: 'script', file, found })),
      ...[...text.matchAll(MACHINE_PATH)].map(([found]): Problem => ({ rule: 'machine-path', file, found })),
    ]),
    ...documents.flatMap((document) => [...linkProblems(root, document), ...pathProblems(root, document)]),
    ...decisionProblems(documents),
  ];
}

describe('the documents', () => {
  const root = process.cwd();

  it('are read at all', () => {
    const documents = documentsIn(root);
    const text = documents.map((document) => document.text).join('\n');
    expect(documents.length).toBeGreaterThan(30);
    expect(new Set(scriptsNamed(text)).size).toBeGreaterThan(15);
    expect(all(text, LINKS).length).toBeGreaterThan(40);
    expect(pathsNamed(text).length).toBeGreaterThan(150);
  });

  it('name scripts, links, anchors, paths and decisions that exist, and no path of one machine', () => {
    expect(problemsIn(root)).toEqual([]);
  });
});

/** A repository with one document of each kind in which nothing is wrong. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{ "scripts": { "start": "a", "test": "b", "demo": "c" } }',
  'README.md':
    '# A\n\nRun `npm start` or `npm run demo`. See [B](docs/B.md#two-words) and `electron/a.ts`, `docs/adr/`.\n',
  'docs/B.md':
    '# B\n\n## Two words\n\nBack to [A](../README.md), [here](#two-words), [out](https://a.example/b).\n',
  'docs/adr/README.md': '# Index\n\n- [0001](0001-first.md)\n',
  'docs/adr/0001-first.md': '# 0001 First\n\n## Context\n\n## Decision\n\n## Consequences\n\n## Rejected\n',
  'electron/a.ts': '',
};

/** One fault per case: the rule that must find it, the file, and what is written there instead. */
const FAULTS: readonly (readonly [what: string, rule: Rule, file: string, text: string])[] = [
  ['a script that does not exist', 'script', 'README.md', 'Run `npm run demos`.'],
  [
    'npm start without such a script',
    'script',
    'package.json',
    '{ "scripts": { "test": "b", "demo": "c" } }',
  ],
  ['a link that leads nowhere', 'link', 'docs/B.md', '# B\n\n## Two words\n\n[A](README.md)'],
  ['a picture that is missing', 'link', 'README.md', '![a](docs/images/a.png)'],
  ['a link to a heading that is gone', 'anchor', 'README.md', '[B](docs/B.md#three-words)'],
  ['a file that was moved', 'path', 'README.md', 'See `electron/b.ts`.'],
  ['a folder that was moved', 'path', 'README.md', 'See `docs/decisions/`.'],
  ['a decision without a heading', 'decision', 'docs/adr/0001-first.md', '# 0001 First\n\n## Context\n'],
  ['a decision that is not in the index', 'decision', 'docs/adr/README.md', '# Index\n'],
  ['two decisions of one number', 'decision', 'docs/adr/0001-second.md', '# 0001 Second\n'],
  ['a home folder', 'machine-path', 'docs/B.md', '# B\n\n## Two words\n\nLook into `/home/somebody/kexun`.'],
  [
    'a drive of Windows',
    'machine-path',
    'docs/B.md',
    '# B\n\n## Two words\n\nLook into C:\\Users\\somebody.',
  ],
];

describe('the check of the documents', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kexun-docs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function repository(name: string, changes: Readonly<Record<string, string>>): string {
    const root = join(folder, name);
    for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  it('finds nothing where nothing is wrong', () => {
    expect(problemsIn(repository('sound', {}))).toEqual([]);
  });

  it.each(FAULTS)('finds %s', (what, rule, file, text) => {
    const found = problemsIn(repository(what, { [file]: text }));
    expect(found.map((problem) => problem.rule)).toContain(rule);
  });

  it('leaves placeholders, patterns and generated folders alone', () => {
    const text =
      'See `electron/<noun>/a.ts`, `test/**/*.ts`, `out/main/index.js`, `~/.cache/a`, `/proc/self/mountinfo`.';
    expect(problemsIn(repository('placeholders', { 'README.md': text }))).toEqual([]);
  });
});
