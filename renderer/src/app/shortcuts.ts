import type { KeyedCommandId } from '../lib/page-commands.ts';
import { WORK_PAGES } from './pages.ts';

export type ShortcutId =
  | 'search'
  | 'shortcuts'
  | 'undo'
  | 'redo'
  | 'steps'
  | 'settings'
  | `page-${number}`
  | TableShortcut
  | RecordShortcut
  | BoardShortcut
  | RequestShortcut
  | ExhibitShortcut
  | StayShortcut
  | KeyedCommandId;
type TableShortcut = 'table-move' | 'table-ends' | 'table-open' | 'toggle' | 'close';
type RecordShortcut = 'record-new' | 'record-remove' | 'record-save' | 'record-mark';
type RequestShortcut = 'request-accept' | 'request-refuse' | 'request-mark';
type ExhibitShortcut = 'exhibit-new' | 'exhibit-cancel' | 'exhibit-found' | 'exhibit-stays' | 'exhibit-enter';
type StayShortcut = 'stay-day' | 'stay-week' | 'stay-set' | 'stay-length' | 'stay-lock' | 'stay-remove';
type BoardShortcut =
  | 'board-zoom'
  | 'board-move'
  | 'board-day'
  | 'board-caravan'
  | 'board-remove'
  | 'board-lock';

export interface Shortcut {
  readonly id: ShortcutId;
  /** Key words as printed on the keyboard; several ways to the same end stand side by side. */
  readonly keys: readonly string[];
  readonly group:
    | 'everywhere'
    | 'pages'
    | 'planning'
    | 'tables'
    | 'board'
    | 'registry'
    | 'requests'
    | 'exhibits'
    | 'stays';
  /** What happens, as key in shell:shortcuts; null for a page, which is called by its name. */
  readonly words:
    | 'search'
    | 'shortcuts'
    | 'undo'
    | 'redo'
    | 'steps'
    | 'settings'
    | 'tableMove'
    | 'tableEnds'
    | 'tableOpen'
    | 'planRun'
    | 'planSave'
    | 'planAccept'
    | 'planPause'
    | 'planWhy'
    | 'planMove'
    | 'boardZoom'
    | 'boardMove'
    | 'boardDay'
    | 'boardCaravan'
    | 'boardRemove'
    | 'boardLock'
    | 'compare'
    | 'recordNew'
    | 'recordRemove'
    | 'recordSave'
    | 'recordMark'
    | 'requestAccept'
    | 'requestRefuse'
    | 'requestMark'
    | 'exhibitNew'
    | 'exhibitCancel'
    | 'exhibitFound'
    | 'exhibitStays'
    | 'exhibitEnter'
    | 'stayDay'
    | 'stayWeek'
    | 'staySet'
    | 'stayLength'
    | 'stayLock'
    | 'stayRemove'
    | 'toggle'
    | 'close'
    | null;
  /** Absent for keys that the focused part handles itself. */
  readonly matches?: (event: KeyEvent) => boolean;
}

/** The part of a KeyboardEvent that matters here. */
export interface KeyEvent {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const command = (event: KeyEvent) => (event.ctrlKey || event.metaKey) && !event.altKey;
const alone = (event: KeyEvent) => !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
const isKey = (event: KeyEvent, key: string) => event.key.toLowerCase() === key;

/** Every keyboard shortcut of the program. `?` shows this list. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    id: 'search',
    keys: ['Ctrl K'],
    group: 'everywhere',
    words: 'search',
    matches: (e) => command(e) && !e.shiftKey && isKey(e, 'k'),
  },
  {
    id: 'undo',
    keys: ['Ctrl Z'],
    group: 'everywhere',
    words: 'undo',
    matches: (e) => command(e) && !e.shiftKey && isKey(e, 'z'),
  },
  {
    id: 'redo',
    keys: ['Ctrl Y', 'Ctrl Shift Z'],
    group: 'everywhere',
    words: 'redo',
    matches: (e) => command(e) && ((!e.shiftKey && isKey(e, 'y')) || (e.shiftKey && isKey(e, 'z'))),
  },
  {
    id: 'steps',
    keys: ['Ctrl Shift H'],
    group: 'everywhere',
    words: 'steps',
    matches: (e) => command(e) && e.shiftKey && isKey(e, 'h'),
  },
  {
    id: 'shortcuts',
    keys: ['?'],
    group: 'everywhere',
    words: 'shortcuts',
    matches: (e) => e.key === '?' && !command(e) && !e.altKey,
  },
  { id: 'close', keys: ['Esc'], group: 'everywhere', words: 'close' },
  ...WORK_PAGES.map(
    (_, index): Shortcut => ({
      id: `page-${index}`,
      keys: [`Ctrl ${index + 1}`],
      group: 'pages',
      words: null,
      matches: (e) => command(e) && !e.shiftKey && e.key === String(index + 1),
    }),
  ),
  {
    id: 'settings',
    keys: ['Ctrl ,'],
    group: 'pages',
    words: 'settings',
    matches: (e) => command(e) && e.key === ',',
  },
  {
    id: 'plan-run',
    keys: ['F9'],
    group: 'planning',
    words: 'planRun',
    matches: (e) => alone(e) && e.key === 'F9',
  },
  {
    id: 'plan-pause',
    keys: ['F8'],
    group: 'planning',
    words: 'planPause',
    matches: (e) => alone(e) && e.key === 'F8',
  },
  {
    id: 'plan-accept',
    keys: ['Ctrl Enter'],
    group: 'planning',
    words: 'planAccept',
    matches: (e) => command(e) && !e.shiftKey && e.key === 'Enter',
  },
  {
    id: 'plan-compare',
    keys: ['Ctrl D'],
    group: 'planning',
    words: 'compare',
    matches: (e) => command(e) && !e.shiftKey && isKey(e, 'd'),
  },
  {
    id: 'plan-save',
    keys: ['Ctrl S'],
    group: 'planning',
    words: 'planSave',
    matches: (e) => command(e) && !e.shiftKey && isKey(e, 's'),
  },
  {
    id: 'plan-move',
    keys: ['F2'],
    group: 'planning',
    words: 'planMove',
    matches: (e) => alone(e) && e.key === 'F2',
  },
  {
    id: 'plan-why',
    keys: ['F4'],
    group: 'planning',
    words: 'planWhy',
    matches: (e) => alone(e) && e.key === 'F4',
  },
  { id: 'table-move', keys: ['↑', '↓', 'PgUp', 'PgDn'], group: 'tables', words: 'tableMove' },
  { id: 'table-ends', keys: ['Home', 'End'], group: 'tables', words: 'tableEnds' },
  { id: 'table-open', keys: ['Enter'], group: 'tables', words: 'tableOpen' },
  { id: 'record-new', keys: ['N'], group: 'registry', words: 'recordNew' },
  { id: 'record-save', keys: ['Ctrl S', 'Ctrl Enter'], group: 'registry', words: 'recordSave' },
  { id: 'record-remove', keys: ['Delete'], group: 'registry', words: 'recordRemove' },
  { id: 'record-mark', keys: ['Space'], group: 'registry', words: 'recordMark' },
  { id: 'request-accept', keys: ['A'], group: 'requests', words: 'requestAccept' },
  { id: 'request-refuse', keys: ['R'], group: 'requests', words: 'requestRefuse' },
  { id: 'request-mark', keys: ['Space'], group: 'requests', words: 'requestMark' },
  { id: 'exhibit-enter', keys: ['Ctrl Enter'], group: 'exhibits', words: 'exhibitEnter' },
  { id: 'exhibit-found', keys: ['1', '2', '3', '4', '5'], group: 'exhibits', words: 'exhibitFound' },
  { id: 'exhibit-stays', keys: ['0'], group: 'exhibits', words: 'exhibitStays' },
  { id: 'exhibit-new', keys: ['N'], group: 'exhibits', words: 'exhibitNew' },
  { id: 'exhibit-cancel', keys: ['Delete'], group: 'exhibits', words: 'exhibitCancel' },
  { id: 'board-zoom', keys: ['+', '-', 'Ctrl + wheel'], group: 'board', words: 'boardZoom' },
  { id: 'board-move', keys: ['←', '→'], group: 'board', words: 'boardMove' },
  { id: 'board-day', keys: ['Alt ←', 'Alt →'], group: 'board', words: 'boardDay' },
  { id: 'board-caravan', keys: ['Alt ↑', 'Alt ↓'], group: 'board', words: 'boardCaravan' },
  { id: 'board-remove', keys: ['Delete'], group: 'board', words: 'boardRemove' },
  { id: 'board-lock', keys: ['L'], group: 'board', words: 'boardLock' },
  { id: 'toggle', keys: ['Space'], group: 'board', words: 'toggle' },
  { id: 'stay-day', keys: ['Alt ←', 'Alt →'], group: 'stays', words: 'stayDay' },
  { id: 'stay-week', keys: ['Alt PgUp', 'Alt PgDn'], group: 'stays', words: 'stayWeek' },
  { id: 'stay-set', keys: ['Alt ↑', 'Alt ↓'], group: 'stays', words: 'staySet' },
  { id: 'stay-length', keys: ['Alt Shift ←', 'Alt Shift →'], group: 'stays', words: 'stayLength' },
  { id: 'stay-lock', keys: ['L'], group: 'stays', words: 'stayLock' },
  { id: 'stay-remove', keys: ['Delete'], group: 'stays', words: 'stayRemove' },
];

/** The shortcut an event stands for. In a field, keys that type or undo typing belong to the field. */
export function shortcutOf(event: KeyEvent, isInField: boolean): ShortcutId | null {
  const found = SHORTCUTS.find((shortcut) => shortcut.matches?.(event));
  if (!found) return null;
  const belongsToField = found.id === 'undo' || found.id === 'redo' || found.id === 'shortcuts';
  return isInField && belongsToField ? null : found.id;
}
