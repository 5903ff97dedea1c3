import { useEffect, useEffectEvent } from 'react';

interface RegistryKeys {
  /** N */
  readonly create?: () => void;
  /** Delete */
  readonly remove?: () => void;
  /** Ctrl+S, Ctrl+Enter */
  readonly save?: () => void;
  /** Escape */
  readonly cancel?: () => void;
}

/** Keys of the registry while the calling part is shown. In a field, keys that type belong to the field. */
export function useRegistryKeys(keys: RegistryKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isElsewhere(event.target)) return;
    const action = actionOf(event, keys);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: RegistryKeys): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    return !event.shiftKey && (key === 's' || key === 'enter') ? keys.save : undefined;
  }
  if (event.key === 'Escape') return isListOpen(event.target) ? undefined : keys.cancel;
  if (isField(event.target) || event.shiftKey) return undefined;
  if (key === 'n') return keys.create;
  return event.key === 'Delete' ? keys.remove : undefined;
}

/** Escape closes an open list first. */
const isListOpen = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A dialog over the page has its own keys. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;
