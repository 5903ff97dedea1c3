import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { size } from '../styles/tokens.ts';
import styles from './SplitView.module.css';

interface SplitViewProps {
  /** Key under which the sizes are remembered on this computer. */
  readonly id: string;
  readonly children: ReactNode;
  /** The inspector on the right; null leaves the whole width to the work. */
  readonly inspector: ReactNode | null;
}

/** Work on the left, inspector of 320–420 px on the right, dragged by the line between them. */
export function SplitView({ id, children, inspector }: SplitViewProps) {
  // They become ids in the page, of which each may stand there once.
  const [work, side] = [`${id}-work`, `${id}-inspector`];
  const panelIds = inspector ? [work, side] : [work];
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `split.${id}`,
    panelIds,
    storage: localStorage,
  });
  return (
    <Group className={styles['group']} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      <Panel id={work} minSize={400}>
        {children}
      </Panel>
      {inspector ? (
        <>
          <Separator className={styles['vertical']} />
          <Panel
            id={side}
            defaultSize={size.inspector}
            minSize={size.inspectorMin}
            maxSize={size.inspectorMax}
            groupResizeBehavior="preserve-pixel-size"
          >
            {inspector}
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

interface StackViewProps {
  readonly id: string;
  readonly top: ReactNode;
  readonly bottom: ReactNode;
  /** Height of the lower part in px at first. */
  readonly bottomSize: number;
}

/** Two parts one above the other with a line to drag, e.g. map over board. */
export function StackView({ id, top, bottom, bottomSize }: StackViewProps) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `stack.${id}`,
    panelIds: ['top', 'bottom'],
    storage: localStorage,
  });
  return (
    <Group
      className={styles['group']}
      orientation="vertical"
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel id="top" minSize={140}>
        {top}
      </Panel>
      <Separator className={styles['horizontal']} />
      <Panel id="bottom" defaultSize={bottomSize} minSize={96}>
        {bottom}
      </Panel>
    </Group>
  );
}
