import { useFormat } from '@renderer/lib/use-format.ts';
import { useSettled } from '@renderer/timeline/use-settled.ts';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { barOf, focusWhenDrawn, nameOf } from './focus-stay.ts';
import { daysAfter, moveOfKey, stayBeside, type StayMove } from './stay-moves.ts';

interface StayBoardEdits {
  /** Nothing else is being changed, and this plan may be. */
  readonly isMovable: boolean;
  readonly move: (move: StayMove) => void;
  /** A key on a bar; true when it meant a change. */
  readonly press: (stayId: string, event: KeyboardEvent) => boolean;
  /** What was changed last, for screen readers. */
  readonly said: string;
}

/** Changes of stays on the board by pointer and by keys; the focus stays on what was changed, or goes to what stands beside it. */
export function useStayBoardEdits(
  { plan, editing }: Pick<StayScene, 'plan' | 'editing'>,
  frame: RefObject<HTMLElement | null>,
): StayBoardEdits {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const [said, say] = useState('');
  const announce = useSettled<{ readonly focus: string; readonly words: string }>(
    plan,
    editing.isPending,
    (made) => {
      focusWhenDrawn(frame.current, [made.focus]);
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
      days: format.isoPeriod(open, close),
    });
    editing.edit([made], announce({ focus: barOf(stay.id), words }));
  };
  const press = (stayId: string, event: KeyboardEvent): boolean => {
    const stay = plan.stays.find(({ id }) => id === stayId);
    if (!stay || !isMovable) return false;
    const county = stay.countyName;
    if (event.key === 'Delete') {
      const next = stayBeside(plan, stay);
      editing.edit(
        [{ kind: 'remove', stayId }],
        announce({
          focus: next ? barOf(next.id) : nameOf(stay.setId),
          words: t('board.removed', { county }),
        }),
      );
      return true;
    }
    if (isLockKey(event)) {
      const isLocked = stay.lock.set && stay.lock.dates;
      editing.edit(
        [{ kind: 'lock', stayIds: [stayId], lock: { set: !isLocked, dates: !isLocked } }],
        announce({
          focus: barOf(stayId),
          words: t(isLocked ? 'board.released' : 'board.locked', { county }),
        }),
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
