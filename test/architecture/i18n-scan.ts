import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Source {
  readonly path: string;
  /** Without comments: they are English by rule, and name Chinese terms now and then. */
  readonly code: string;
}

/** Strings in quotes as they are, templates with their holes as a pattern. */
interface Literals {
  readonly plain: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** TypeScript sources under a folder, texts excepted. */
export function sourceFiles(folder = 'renderer/src'): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'))
    .map((name) => {
      const path = join(folder, name);
      return { path, code: withoutComments(readFileSync(path, 'utf8')) };
    });
}

/** Comments become spaces of the same length, so that line numbers stay. */
function withoutComments(code: string): string {
  const tokens =
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g;
  return code.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}
sourceFiles.withoutComments = withoutComments;

/** Keys of nested texts joined by dots. */
export function flatten(tree: object, prefix = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') flat.set(path, value);
    else for (const [inner, text] of flatten(value as object, path)) flat.set(inner, text);
  }
  return flat;
}

export function literalsOf(sources: readonly Source[]): Literals {
  const plain = new Set<string>();
  const patterns = new Map<string, RegExp>();
  for (const { code } of sources) {
    const bare = withoutComments(code);
    for (const match of bare.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)) plain.add(match[1] ?? match[2] ?? '');
    for (const match of bare.matchAll(/`([^`]*)`/g)) {
      const text = match[1] ?? '';
      // Only what can be a key: words, dots and holes, and something fixed to hold on to.
      if (
        /^[\w.:${}'[\]()? -]+$/.test(text) &&
        text.includes('${') &&
        /[a-zA-Z]{2,}\.|\.[a-zA-Z]{2,}/.test(text.replace(/\$\{[^}]*\}/g, ''))
      ) {
        patterns.set(text, templatePattern(text));
      } else plain.add(text);
    }
  }
  return { plain, patterns: [...patterns.values()] };
}

/** `command.${name}` may fill a hole with dots (site.create) only at its end; elsewhere a hole is one part of a key. */
function templatePattern(text: string): RegExp {
  const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isStepName = text.startsWith('command.');
  return new RegExp(`^${parts.join(isStepName ? '.+' : '[^.]+')}$`);
}

/** Whether some literal is this key, with or without its namespace. */
export function findUse(key: string, literals: Literals): boolean {
  const bare = key.slice(key.indexOf(':') + 1);
  return [key, bare].some(
    (form) => literals.plain.has(form) || literals.patterns.some((pattern) => pattern.test(form)),
  );
}

export function hasChinese(text: string): boolean {
  return /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/.test(text);
}
