import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';

type SlotName = 'topBarStart' | 'topBarEnd' | 'statusEnd';
type Places = Readonly<Record<SlotName, HTMLElement | null>>;

interface Slots {
  readonly places: Places;
  readonly register: (name: SlotName, place: HTMLElement | null) => void;
}

const NOWHERE: Places = { topBarStart: null, topBarEnd: null, statusEnd: null };
const SlotContext = createContext<Slots>({ places: NOWHERE, register: () => undefined });

/** Around the frame: knows the places in it that the page of the moment may fill. */
export function SlotProvider({ children }: { readonly children: ReactNode }) {
  const [places, setPlaces] = useState(NOWHERE);
  const slots = useMemo(
    () => ({
      places,
      register: (name: SlotName, place: HTMLElement | null) =>
        setPlaces((before) => ({ ...before, [name]: place })),
    }),
    [places],
  );
  return <SlotContext value={slots}>{children}</SlotContext>;
}

/** A place in the frame. */
export function SlotPlace({
  name,
  className,
}: {
  readonly name: SlotName;
  readonly className?: string | undefined;
}) {
  const { register } = use(SlotContext);
  const [ref] = useState(() => (place: HTMLElement | null) => register(name, place));
  return <div ref={ref} className={className} />;
}

function Slot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }) {
  const place = use(SlotContext).places[name];
  return place ? createPortal(children, place) : null;
}

/** Behind the workspace name, e.g. which plan version is shown. */
export function TopBarStart({ children }: { readonly children: ReactNode }) {
  return <Slot name="topBarStart">{children}</Slot>;
}

/** At the right end of the top bar: the main action of the page. */
export function TopBarEnd({ children }: { readonly children: ReactNode }) {
  return <Slot name="topBarEnd">{children}</Slot>;
}

/** Figures at the right end of the status line. */
export function StatusFigures({ children }: { readonly children: ReactNode }) {
  return <Slot name="statusEnd">{children}</Slot>;
}

interface StatusFigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
}

/** One figure of the status line: 场次 46. */
export function StatusFigure({ label, value, unit }: StatusFigureProps) {
  return (
    <span>
      {label} <b style={{ color: 'var(--text)' }}>{value}</b>
      {unit ? ` ${unit}` : ''}
    </span>
  );
}
