import { buildWorker, type WorkerBundle } from './worker-bundle.ts';

export type SolverWorkerBundle = WorkerBundle;

/** The real solver thread. */
export const buildSolverWorker = () => buildWorker('electron/adapters/solver/solver.worker.ts');
