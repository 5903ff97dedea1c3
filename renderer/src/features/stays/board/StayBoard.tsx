import type { CalendarDay } from '@contract/calendar.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { SpanBoard } from '@renderer/timeline/SpanBoard.tsx';
import { useZoomGestures } from '@renderer/timeline/use-zoom-gestures.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMarks } from '../compare/stay-differences.ts';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { stayZoomBy } from '../stays-search.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import board from './board.module.css';
import { StayDrag } from './StayDrag.tsx';
import { StayLane } from './StayLane.tsx';
import { StayLegend } from './StayLegend.tsx';
import { type StayBar, type StayRow, stayRows } from './stay-rows.ts';
import { useSoughtDay } from './use-sought-day.ts';
import { useStayBoardEdits } from './use-stay-board-edits.ts';

interface StayBoardProps {
  readonly scene: StayScene;
  readonly days: readonly CalendarDay[];
}

/** Sets by days with the phases of their stays; stays of a draft can be changed on it by pointer and by keys. */
export function StayBoard({ scene, days }: StayBoardProps) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { search, change, select } = useStaysAddress();
  const { plan, shown, status, selection, editing, words, differences } = scene;
  const zoom = search.zoom ?? 'period';
  const rows = useMemo(
    () => stayRows(plan, shown, changeMarks(differences ?? [], 'right')),
    [plan, shown, differences],
  );
  const lines = useMemo(() => rows.map((row) => ({ kind: 'row' as const, row })), [rows]);
  const frame = useRef<HTMLDivElement>(null);
  const selected = selection.kind === 'stay' ? selection.stay : null;
  const sought = useSoughtDay(selected);
  const zoomBy = (step: -1 | 1) => {
    const next = stayZoomBy(zoom, step);
    sought.leave();
    if (next) change({ zoom: next === 'period' ? undefined : next });
  };
  useZoomGestures(frame, zoomBy);
  const { isMovable, move, press, said } = useStayBoardEdits(scene, frame);
  const handleKey = (stayId: string, event: KeyboardEvent): boolean => {
    if (event.key !== 'Enter') return press(stayId, event);
    select({ stay: stayId });
    return true;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves what a button inside has chosen
    <div ref={frame} className={board['frame']} onKeyDown={sought.press}>
      <SpanBoard<StayBar, StayRow>
        label={t('board.label')}
        corner={t('board.corner')}
        lines={lines}
        days={days}
        zoom={zoom}
        today={status.businessDate}
        isOld={editing.isPending}
        namesDays={zoom !== 'period'}
        keepsPlace
        shownRow={selected?.setId ?? null}
        shownSpan={sought.span}
        day={sought.day}
        onSelectDay={(day) => {
          if (day !== sought.day) zoomBy(-1);
          sought.seek(day);
        }}
        renderLane={(lane) => (
          <StayLane
            {...lane}
            days={days}
            words={words}
            format={format}
            selected={selected?.id ?? null}
            isMovable={isMovable}
            onSelect={(stay) => select({ stay })}
            onKey={handleKey}
            onEmptyPlace={
              editing.canEdit
                ? (addSet, addDay) => change({ panel: 'add', addSet, addDay, addCounty: undefined })
                : undefined
            }
          />
        )}
        renderOver={(geometry) =>
          editing.canEdit ? (
            <StayDrag
              plan={plan}
              geometry={geometry}
              words={words}
              firstDay={plan.periodStart}
              onMove={move}
            />
          ) : null
        }
        testId="stays:board"
      />
      <StayLegend canEdit={editing.canEdit} />
      {editing.error ? (
        <div className={board['notice']}>
          <ErrorNotice error={editing.error} onDismiss={editing.dismiss} />
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
