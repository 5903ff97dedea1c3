import { addDays, daysBetween } from '../calendar/dates.ts';
import { AppError } from '../errors.ts';
import type { IsoDate, Metres } from '../units.ts';
import { type PhaseDays, phaseDays, stayDays } from './phases.ts';
import type { StayEdit } from './stay-edit.ts';
import { NO_STAY_LOCK, type PlannedStay } from './stay-plan.ts';

/** What changes by hand need to know of the world; electron/domain/stay-planning/stay-editing.ts makes it of a run. */
export interface StayEditing {
  readonly setIds: readonly string[];
  newId(): string;
  /** County of a venue; undefined when it is not part of the plan. */
  countyOf(venueId: string): string | undefined;
  /** Whether a venue takes stays that are not there yet. */
  isInUse(venueId: string): boolean;
  /** Days that a stay of the set in the venue takes besides the road; `usualOpen_d`: how long it is open as a rule. */
  lengthsOf(setId: string, venueId: string): Omit<PhaseDays, 'haul_d'> & { readonly usualOpen_d: number };
  /** Road of a set to a stay that opens on `open`, from the stay before (null = from where it is at first). */
  haulOf(
    setId: string,
    before: Pick<PlannedStay, 'venueId' | 'open'> | null,
    venueId: string,
    open: IsoDate,
  ): { readonly haul_m: Metres; readonly haul_d: number };
  /** Days from `open` to `close` on which the venue lets the public in. */
  openDaysOf(venueId: string, open: IsoDate, close: IsoDate): number;
}

function refuse(detail: string): never {
  throw new AppError('E2104', `stay edit does not fit the plan: ${detail}`, { detail });
}

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Stays of a plan while it is changed. */
class Draft {
  readonly #world: StayEditing;
  readonly #stays: Map<string, PlannedStay>;
  /** Stays whose road has to be worked out again. */
  readonly #touched = new Set<string>();

  constructor(stays: readonly PlannedStay[], world: StayEditing) {
    this.#world = world;
    this.#stays = new Map(stays.map((stay) => [stay.id, stay]));
  }

  #find(id: string): PlannedStay {
    return this.#stays.get(id) ?? refuse(`stay ${id}`);
  }

  #put(stay: PlannedStay): void {
    this.#touchNeighbours(stay.id);
    this.#stays.set(stay.id, stay);
    this.#touched.add(stay.id);
    this.#touchNeighbours(stay.id);
  }

  /** The stay after one begins its road somewhere else when that one changes. */
  #touchNeighbours(id: string): void {
    const stay = this.#stays.get(id);
    if (!stay) return;
    const own = this.#ofSet(stay.setId);
    const next = own[own.findIndex((other) => other.id === id) + 1];
    if (next) this.#touched.add(next.id);
  }

  #ofSet(setId: string): readonly PlannedStay[] {
    return [...this.#stays.values()]
      .filter((stay) => stay.setId === setId)
      .sort((a, b) => inOrder(a.open, b.open) || inOrder(a.id, b.id));
  }

  #known(setId: string, venueId: string): void {
    if (!this.#world.setIds.includes(setId)) refuse(`set ${setId}`);
    if (this.#world.countyOf(venueId) === undefined) refuse(`venue ${venueId}`);
  }

  #inUse(venueId: string): void {
    if (!this.#world.isInUse(venueId)) refuse(`venue ${venueId} is out of use`);
  }

  #timed(stay: PlannedStay, open: IsoDate, close: IsoDate, lengths: PhaseDays): PlannedStay {
    if (close < open) refuse(`${open} … ${close}`);
    const openDays = this.#world.openDaysOf(stay.venueId, open, close);
    return { ...stay, ...stayDays(open, close, lengths), openDays };
  }

  apply(edit: StayEdit): void {
    const world = this.#world;
    switch (edit.kind) {
      case 'move': {
        const stay = this.#find(edit.stayId);
        this.#known(edit.setId, stay.venueId);
        const own = phaseDays(stay);
        const lengths =
          edit.setId === stay.setId ? own : { ...own, ...world.lengthsOf(edit.setId, stay.venueId) };
        const close = addDays(edit.open, daysBetween(stay.open, stay.close));
        this.#touchNeighbours(stay.id);
        this.#put(this.#timed({ ...stay, setId: edit.setId }, edit.open, close, lengths));
        return;
      }
      case 'resize': {
        const stay = this.#find(edit.stayId);
        this.#known(stay.setId, stay.venueId);
        this.#put(this.#timed(stay, edit.open, edit.close, phaseDays(stay)));
        return;
      }
      case 'venue': {
        const stay = this.#find(edit.stayId);
        if (world.countyOf(edit.venueId) !== stay.countyCode) refuse(`venue ${edit.venueId}`);
        if (edit.venueId !== stay.venueId) this.#inUse(edit.venueId);
        const lengths = { ...phaseDays(stay), ...world.lengthsOf(stay.setId, edit.venueId) };
        this.#put(this.#timed({ ...stay, venueId: edit.venueId }, stay.open, stay.close, lengths));
        return;
      }
      case 'add': {
        const { countyCode, venueId, setId, open } = edit;
        this.#known(setId, venueId);
        this.#inUse(venueId);
        if (world.countyOf(venueId) !== countyCode) refuse(`county ${countyCode}`);
        const { usualOpen_d, ...lengths } = world.lengthsOf(setId, venueId);
        const close = edit.close ?? addDays(open, usualOpen_d - 1);
        const days = stayDays(open, close, { ...lengths, haul_d: 0 });
        const blank = {
          id: world.newId(),
          setId,
          countyCode,
          venueId,
          haul_m: 0,
          openDays: 0,
          lock: NO_STAY_LOCK,
        };
        this.#put(this.#timed({ ...blank, ...days }, open, close, { ...lengths, haul_d: 0 }));
        return;
      }
      case 'remove': {
        const stay = this.#find(edit.stayId);
        this.#touchNeighbours(stay.id);
        this.#stays.delete(stay.id);
        return;
      }
      case 'lock':
        for (const id of edit.stayIds) {
          const stay = this.#find(id);
          const { set = stay.lock.set, dates = stay.lock.dates } = edit.lock;
          this.#stays.set(id, { ...stay, lock: { set, dates } });
        }
    }
  }

  /** By set in the order of the plan, then day, with the roads of what was touched worked out again. */
  result(): readonly PlannedStay[] {
    const { setIds } = this.#world;
    return setIds.flatMap((setId) => {
      let before: PlannedStay | null = null;
      return this.#ofSet(setId).map((stay) => {
        const after = this.#touched.has(stay.id) ? this.#rerouted(stay, before) : stay;
        before = after;
        return after;
      });
    });
  }

  #rerouted(stay: PlannedStay, before: PlannedStay | null): PlannedStay {
    // The way to a venue that is not part of the plan any more stays as it was.
    if (this.#world.countyOf(stay.venueId) === undefined) return stay;
    const { haul_m, haul_d } = this.#world.haulOf(stay.setId, before, stay.venueId, stay.open);
    return { ...stay, haul_m, haulStart: addDays(stay.installStart, -haul_d) };
  }
}

/**
 * Changes stays by hand, one edit after the other, whatever rules that breaks. A moved stay keeps the time that it is open
 * and, with the same set, its phases; another set or venue brings its own. The stays after it are not moved, but the road
 * to the next one is worked out again.
 * @throws AppError E2104 when an edit names what is not part of the plan, or ends before it begins
 */
export function applyStayEdits(
  stays: readonly PlannedStay[],
  edits: readonly StayEdit[],
  world: StayEditing,
): readonly PlannedStay[] {
  const draft = new Draft(stays, world);
  for (const edit of edits) draft.apply(edit);
  return draft.result();
}
