import type { PlanView } from '@contract/plans.ts';
import { AppError } from '@domain/errors.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { viewPlan } from './plan-view.ts';

/** A saved plan as the screens and exports show it. @throws AppError E1001 */
export function readPlan(session: WorkspaceSession, id: string): PlanView {
  const plan = session.read().plans.find(id);
  if (!plan) throw new AppError('E1001', `plan ${id} not found`, { kind: 'plan', id });
  return viewPlan(session.read(), plan, session.businessDate());
}
