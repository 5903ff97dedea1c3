import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { giveCommand, KEYED_COMMANDS, type KeyedCommandId } from '../lib/page-commands.ts';
import { WORK_PAGES } from './pages.ts';
import { type ShortcutId, shortcutOf } from './shortcuts.ts';

interface AppActions {
  readonly openSearch: () => void;
  readonly showShortcuts: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly showSteps: () => void;
}

/** Carries out keyboard shortcuts and the commands of the system menu. */
export function useAppShortcuts(actions: AppActions): void {
  const navigate = useNavigate();
  const carryOut = (id: Exclude<ShortcutId, KeyedCommandId>): void => {
    if (id === 'search') actions.openSearch();
    else if (id === 'shortcuts') actions.showShortcuts();
    else if (id === 'undo') actions.undo();
    else if (id === 'redo') actions.redo();
    else if (id === 'steps') actions.showSteps();
    else if (id === 'settings') void navigate({ to: '/settings' });
    else {
      const page = WORK_PAGES[Number(id.slice('page-'.length))];
      if (page) void navigate({ to: page.path });
    }
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const id = shortcutOf(event, isField(event.target));
    if (!id) return;
    if (isKeyed(id)) {
      // Where no part of the page offers it, the key keeps its own meaning.
      if (giveCommand(id)) event.preventDefault();
      return;
    }
    event.preventDefault();
    carryOut(id);
  });
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

const isKeyed = (id: ShortcutId): id is KeyedCommandId => KEYED_COMMANDS.some((keyed) => keyed === id);

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
