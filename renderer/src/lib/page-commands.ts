import { useEffect, useRef } from 'react';

/** Commands of a page that have keys of their own; app/shortcuts.ts says which. */
export const KEYED_COMMANDS = [
  'plan-run',
  'plan-save',
  'plan-accept',
  'plan-pause',
  'plan-why',
  'plan-move',
  'plan-compare',
] as const;
export type KeyedCommandId = (typeof KEYED_COMMANDS)[number];

/** Something the part of the page that is shown can do; the palette lists it, keys may call it. */
export interface PageCommand {
  readonly id: KeyedCommandId | `plan-${string}` | `import-${string}` | `register-${string}`;
  /** What is done, as the palette says it. */
  readonly label: string;
  readonly choose: () => void;
}

/** What the parts that are shown offer now, in the order in which they appeared. */
const offers = new Set<{ readonly commands: () => readonly PageCommand[] }>();

/** Offers commands while the calling part is shown. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const offer = { commands: () => latest.current };
    offers.add(offer);
    return () => void offers.delete(offer);
  }, []);
}

/** Every command that can be given now. */
export function pageCommands(): readonly PageCommand[] {
  return [...offers].flatMap(({ commands }) => commands());
}

/** Gives a command; false when no part that is shown offers it. */
export function giveCommand(id: KeyedCommandId): boolean {
  const command = pageCommands().find((each) => each.id === id);
  command?.choose();
  return command !== undefined;
}
