/**
 * Checks who imports whom (.dependency-cruiser.cjs). dependency-cruiser reads TypeScript 7 projects through swc,
 * but without JSX, so it works on a copy of the sources in which each .tsx file is cut down to its imports.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from '@swc/core';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';

const project = join(import.meta.dirname, '..');
const FOLDERS = ['electron', 'renderer'];

/**
 * Checks the sources below `folder` by the project's rules.
 * @param {string} folder holds electron/ and renderer/
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string }[] }>}
 */
export async function checkLayers(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'kexun-layers-'));
  try {
    for (const name of FOLDERS) copySources(join(folder, name), join(copy, name));
    cpSync(join(project, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
    cpSync(join(project, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
    return await cruiseIn(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function cruiseIn(folder) {
  const { options, ...ruleSet } = await extractDepcruiseConfig(join(project, '.dependency-cruiser.cjs'));
  const before = process.cwd();
  // The cruiser resolves tsconfig paths and node_modules from the working directory.
  process.chdir(folder);
  try {
    const tsConfig = { options: { baseUrl: folder, paths: readPaths(folder) } };
    const { output } = await cruise(
      FOLDERS,
      { ...options, baseDir: folder, validate: true, ruleSet },
      {},
      { tsConfig },
    );
    return {
      modules: output.modules.length,
      violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    };
  } finally {
    process.chdir(before);
  }
}

function readPaths(folder) {
  return JSON.parse(readFileSync(join(folder, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths;
}

function copySources(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || entry.name.endsWith('.d.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    const source = readFileSync(file, 'utf8');
    writeFileSync(target, entry.name.endsWith('x') ? importsOf(source) : source);
  }
}

/** The import and re-export declarations of a module with JSX, dynamic imports included, types kept. */
function importsOf(source) {
  const lines = [];
  walk(parseSync(source, { syntax: 'typescript', tsx: true, target: 'es2022' }), (node) => {
    const from = node.source?.value;
    if (node.type === 'ImportDeclaration' && from) {
      lines.push(node.typeOnly ? `import type {} from '${from}';` : `import '${from}';`);
    } else if (/^Export(Named|All)Declaration$/.test(node.type) && from) {
      lines.push(`export * from '${from}';`);
    } else if (node.type === 'CallExpression' && node.callee.type === 'Import') {
      lines.push(`import('${node.arguments[0]?.expression.value}');`);
    }
  });
  return `${lines.join('\n')}\nexport {};\n`;
}

function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') visit(node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { modules, violations } = await checkLayers(project);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  console.log(`${modules} modules, ${violations.length} violations`);
  process.exit(violations.length > 0 || modules < 100 ? 1 : 0);
}
