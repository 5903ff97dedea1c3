import { type KeyEvent, SHORTCUTS, shortcutOf } from '@renderer/app/shortcuts.ts';
import { describe, expect, it } from 'vitest';

const press = (keys: string): KeyEvent => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
};

describe('shortcuts', () => {
  it.each([
    ['Ctrl+k', 'search'],
    ['Meta+k', 'search'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+y', 'redo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+Shift+H', 'steps'],
    ['?', 'shortcuts'],
    ['Shift+?', 'shortcuts'],
    ['Ctrl+1', 'page-0'],
    ['Ctrl+5', 'page-4'],
    ['Ctrl+9', 'page-8'],
    ['Ctrl+,', 'settings'],
    ['F9', 'plan-run'],
    ['F8', 'plan-pause'],
    ['F2', 'plan-move'],
    ['F4', 'plan-why'],
    ['Ctrl+Enter', 'plan-accept'],
    ['Ctrl+s', 'plan-save'],
  ])('%s stands for %s', (keys, id) => {
    expect(shortcutOf(press(keys), false)).toBe(id);
  });

  it.each(['k', 'z', 'Shift+F9', 'Enter', 's', 'Alt+Ctrl+k', 'Ctrl+0', 'Ctrl+Shift+k', 'Escape'])(
    '%s stands for nothing',
    (keys) => {
      expect(shortcutOf(press(keys), false)).toBeNull();
    },
  );

  it('leaves undo, redo and the question mark to a field that is being typed in', () => {
    for (const keys of ['Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+Z', '?'])
      expect(shortcutOf(press(keys), true)).toBeNull();
    expect(shortcutOf(press('Ctrl+k'), true)).toBe('search');
  });

  it('have ids of their own, and no key means two things on one page', () => {
    const ids = SHORTCUTS.map((shortcut) => shortcut.id);
    expect(new Set(ids).size).toBe(ids.length);
    const pages: readonly (readonly string[])[] = [
      ['planning', 'board'],
      ['registry'],
      ['requests'],
      ['exhibits'],
      ['stays'],
    ];
    for (const page of pages) {
      const others = new Set(pages.filter((other) => other !== page).flat());
      const keys = SHORTCUTS.filter(({ group }) => !others.has(group)).flatMap((shortcut) => shortcut.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});
