import { useLayoutEffect, useRef, useState } from 'react';
import { LEGEND_ROOM_PX, type LegendEntry, type LegendModel } from './legend-model.ts';
import styles from './map.module.css';
import { moonPath } from './moon-path.ts';

/** What the colours and marks of a map mean; its title folds and unfolds it. */
export function MapLegend({ legend }: { readonly legend: LegendModel }) {
  const box = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(true);
  useLayoutEffect(() => {
    const frame = box.current?.parentElement;
    if (!frame) return undefined;
    // Only when the map gets narrow or wide, so that what was folded by hand stays so.
    let hadRoom: boolean | null = null;
    const measure = () => {
      const hasRoom = frame.clientWidth >= LEGEND_ROOM_PX;
      if (hasRoom !== hadRoom) setOpen(hasRoom);
      hadRoom = hasRoom;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  return (
    <details
      ref={box}
      className={styles['legend']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="map:legend"
    >
      <summary>{legend.title}</summary>
      <ul>
        {legend.entries.map((entry) => (
          <li key={entry.label}>
            <Mark entry={entry} />
            <span>{entry.label}</span>
            {entry.count === undefined ? null : <span className={styles['legendCount']}>{entry.count}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Mark({ entry: { mark, colour } }: { readonly entry: LegendEntry }) {
  return (
    <svg width="16" height="12" aria-hidden="true">
      {mark === 'fill' ? (
        <rect width="16" height="12" rx="1.5" fill={colour} stroke="var(--line)" strokeWidth="0.6" />
      ) : null}
      {mark === 'hatching' ? (
        <>
          <rect width="16" height="12" rx="1.5" fill={colour} stroke="var(--line)" strokeWidth="0.6" />
          <path d="M0 6 6 0M2 12 14 0M10 12 16 6" stroke="var(--muted)" strokeWidth="1.2" />
        </>
      ) : null}
      {mark === 'outline' ? (
        <rect x="1" y="1" width="14" height="10" rx="1" fill="none" stroke={colour} strokeWidth="1.4" />
      ) : null}
      {mark === 'line' ? (
        <path d="M0 6H16M9.5 2.5 13.5 6 9.5 9.5" fill="none" stroke={colour} strokeWidth="2" />
      ) : null}
      {mark === 'hollow' ? (
        <circle cx="8" cy="6" r="4" fill="var(--panel)" stroke={colour} strokeWidth="1.6" />
      ) : null}
      {mark === 'square' ? <rect x="4" y="2" width="8" height="8" fill={colour} /> : null}
      {mark === 'moon' ? (
        <>
          <circle cx="8" cy="6" r="5.2" fill="var(--panel)" stroke={colour} strokeWidth="1.1" />
          <path d={moonPath(8, 6, 6.4)} fill={colour} />
        </>
      ) : null}
      {mark === 'dot' ? <circle cx="8" cy="6" r="4" fill={colour} /> : null}
    </svg>
  );
}
