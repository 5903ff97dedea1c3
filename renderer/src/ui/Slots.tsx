import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Places in the frame that the page of the moment may fill. */
export const SLOT_IDS = {
  topBarStart: 'slot-top-bar-start',
  topBarEnd: 'slot-top-bar-end',
  statusEnd: 'slot-status-end',
} as const;

function Slot({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(id)), [id]);
  return place ? createPortal(children, place) : null;
}

/** Behind the workspace name, e.g. which plan version is shown. */
export function TopBarStart({ children }: { readonly children: ReactNode }) {
  return <Slot id={SLOT_IDS.topBarStart}>{children}</Slot>;
}

/** At the right end of the top bar: the main action of the page. */
export function TopBarEnd({ children }: { readonly children: ReactNode }) {
  return <Slot id={SLOT_IDS.topBarEnd}>{children}</Slot>;
}

/** Figures at the right end of the status line. */
export function StatusFigures({ children }: { readonly children: ReactNode }) {
  return <Slot id={SLOT_IDS.statusEnd}>{children}</Slot>;
}

/** One figure of the status line: 场次 46. */
export function StatusFigure({
  label,
  value,
  unit,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
}) {
  return (
    <span>
      {label} <b style={{ color: 'var(--text)' }}>{value}</b>
      {unit ? ` ${unit}` : ''}
    </span>
  );
}
