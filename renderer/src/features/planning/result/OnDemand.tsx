import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { type ReactNode, useRef } from 'react';
import { create } from 'zustand';
import styles from './explain.module.css';

type OnDemandName = 'visit' | 'omission' | 'history' | 'prices';

/** What opens and closes each of them. */
const COMMAND = {
  visit: 'plan-why',
  omission: 'plan-why',
  history: 'plan-history',
  prices: 'plan-prices',
} as const;

/** Which of them are open; kept from one selection to the next, so that whoever wants reasons gets them at once. */
const useOpen = create<Readonly<Record<OnDemandName, boolean>>>(() => ({
  visit: false,
  omission: false,
  history: false,
  prices: false,
}));

interface OnDemandProps {
  readonly name: OnDemandName;
  readonly title: string;
  /** Drawn, and so worked out, only while it is open. */
  readonly children: ReactNode;
}

/** Part of an inspector that is worked out when it is opened. */
export function OnDemand({ name, title, children }: OnDemandProps) {
  const isOpen = useOpen((state) => state[name]);
  const summary = useRef<HTMLElement>(null);
  const toggle = () => {
    useOpen.setState({ [name]: !isOpen });
    summary.current?.focus();
    summary.current?.scrollIntoView({ block: 'nearest' });
  };
  usePageCommands([{ id: COMMAND[name], label: title, choose: toggle }]);
  return (
    <InspectorSection>
      <details
        className={styles['onDemand']}
        open={isOpen}
        onToggle={(event) => useOpen.setState({ [name]: event.currentTarget.open })}
        data-testid={`planning:explain.${name}`}
      >
        <summary ref={summary}>{title}</summary>
        {isOpen ? children : null}
      </details>
    </InspectorSection>
  );
}
