import type { PlanView } from '@contract/plans.ts';
import { pointAtMarks } from '@renderer/lib/point-at-marks.ts';
import { HoverProvider } from '@renderer/lib/use-hover.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPlanHover } from './plan-hover.ts';

interface LinkedViewsProps {
  readonly plan: PlanView;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Views of a plan in which what is pointed at in one lights up in all. */
export function LinkedViews({ plan, className, children }: LinkedViewsProps) {
  const [hover] = useState(createPlanHover);
  const views = useRef<HTMLDivElement>(null);
  useEffect(() => hover.follow(plan), [hover, plan]);
  useEffect(() => (views.current ? pointAtMarks(views.current, hover.point) : undefined), [hover]);
  return (
    <div ref={views} className={className}>
      <HoverProvider value={hover}>{children}</HoverProvider>
    </div>
  );
}
