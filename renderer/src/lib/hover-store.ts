/** What lights up at the moment because it, or what belongs to it, is pointed at. Ids are those of records. */
export interface HoverStore {
  readonly isLit: (id: string) => boolean;
  readonly lit: () => ReadonlySet<string>;
  /** Called when this id begins or ceases to be lit, and for no other. Returns a function that ends it. */
  readonly subscribe: (id: string, listener: () => void) => () => void;
  /** Called once for each change of what is lit. Returns a function that ends it. */
  readonly watch: (listener: () => void) => () => void;
  /** Lights these and nothing else. */
  readonly light: (ids: readonly string[]) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Outside of React: a pointer goes over many marks in a second, and thousands of others must not hear of it. Only those
 * whose light changes do.
 */
export function createHoverStore(): HoverStore {
  let lit = NOTHING;
  const listeners = new Map<string, Set<() => void>>();
  const watchers = new Set<() => void>();
  return {
    isLit: (id) => lit.has(id),
    lit: () => lit,
    subscribe: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(id) === own) listeners.delete(id);
      };
    },
    watch: (listener) => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    light: (ids) => {
      const before = lit;
      const after = new Set(ids);
      const changed = [
        ...[...before].filter((id) => !after.has(id)),
        ...[...after].filter((id) => !before.has(id)),
      ];
      if (changed.length === 0) return;
      lit = after;
      for (const id of changed) for (const listener of listeners.get(id) ?? []) listener();
      for (const listener of watchers) listener();
    },
  };
}
