import { useFormat } from '@renderer/lib/use-format.ts';
import { useSettled } from '@renderer/timeline/use-settled.ts';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { daysAfter, moveOfKey, type StayMove } from './stay-moves.ts';

interface StayBoardEdits {
  /** Nothing else is being changed, and this plan may be. */
  readonly isMovable: boolean;
  readonly move: (move: StayMove) => void;
  /** A key on a bar; true when it meant a change. */
  readonly press: (stayId: string, event: KeyboardEvent) => boolean;
  /** What was changed last, for screen readers. */
  readonly said: string;
}

/** Changes of stays on the board by pointer and by keys; the focus stays on what was changed. */
export function useStayBoardEdits(
  { plan, editing }: Pick<StayScene, 'plan' | 'editing'>,
  frame: RefObject<HTMLElement | null>,
): StayBoardEdits {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const [said, say] = useState('');
  const announce = useSettled<{ readonly stayId: string; readonly words: string }>(
    plan,
    editing.isPending,
    (made) => {
      focusStay(frame.current, made.stayId);
      say(made.words);
    },
  );
  const isMovable = editing.canEdit && !editing.isPending;
  const move = (made: StayMove) => {
    const stay = plan.stays.find(({ id }) => id === made.stayId);
    if (!stay || !isMovable) return;
    const { open, close } = daysAfter(stay, made);
    const setId = made.kind === 'move' ? made.setId : stay.setId;
    const words = t('board.moved', {
      county: stay.countyName,
      set: plan.sets.find(({ id }) => id === setId)?.name ?? '',
      days: format.period(open, close),
    });
    editing.edit([made], announce({ stayId: stay.id, words }));
  };
  const press = (stayId: string, event: KeyboardEvent): boolean => {
    const stay = plan.stays.find(({ id }) => id === stayId);
    if (!stay || !isMovable) return false;
    const county = stay.countyName;
    if (event.key === 'Delete') {
      editing.edit([{ kind: 'remove', stayId }], () => say(t('board.removed', { county })));
      return true;
    }
    if (isLockKey(event)) {
      const isLocked = stay.lock.set && stay.lock.dates;
      editing.edit(
        [{ kind: 'lock', stayIds: [stayId], lock: { set: !isLocked, dates: !isLocked } }],
        announce({ stayId, words: t(isLocked ? 'board.released' : 'board.locked', { county }) }),
      );
      return true;
    }
    const made = moveOfKey(plan, stayId, event);
    if (made) move(made);
    return event.altKey && event.key.startsWith('Arrow');
  };
  return { isMovable, move, press, said };
}

const isLockKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  key.toLowerCase() === 'l' && !altKey && !ctrlKey && !metaKey;

/** Rows that have just been scrolled to are drawn a frame or two later. */
const MOST_FRAMES = 10;

function focusStay(frame: HTMLElement | null, stayId: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const bar = frame?.querySelector<HTMLElement>(`[data-stay="${CSS.escape(stayId)}"]`);
    if (bar) bar.focus();
    else if (frames > 0) focusStay(frame, stayId, frames - 1);
  });
}
