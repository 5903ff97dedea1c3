import { createHoverStore } from '@renderer/lib/hover-store.ts';
import { pointAtMarks } from '@renderer/lib/point-at-marks.ts';
import { type Hover, HoverProvider } from '@renderer/lib/use-hover.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './plan.module.css';

/** Views of a plan in which a stay that is pointed at in one lights up in all. */
export function LinkedStays({ children }: { readonly children: ReactNode }) {
  const [hover] = useState(createStayHover);
  const views = useRef<HTMLDivElement>(null);
  useEffect(() => (views.current ? pointAtMarks(views.current, hover.point) : undefined), [hover]);
  return (
    <div ref={views} className={styles['work']}>
      <HoverProvider value={hover}>{children}</HoverProvider>
    </div>
  );
}

function createStayHover(): Hover {
  const store = createHoverStore();
  return { store, point: (id) => store.light(id === null ? [] : [id]) };
}
