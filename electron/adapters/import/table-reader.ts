import { Worker } from 'node:worker_threads';
import { AppError } from '@domain/errors.ts';
import type { RawTable } from '@domain/exchange/raw-cell.ts';
import type { TableReader } from '@services/ports/imports.ts';
import { LIMITS } from './limits.ts';
import type { ImportMessage } from './protocol.ts';

/** Memory of the thread at most: a file that needs more is beyond what it says it is. */
const MEMORY_MB = 1_536;

/**
 * Reads each file in a thread of its own, so that the program answers meanwhile and a file made to waste time or memory
 * wastes only that thread's. `workerUrl` is the built bundle of import.worker.ts.
 */
export function createTableReader(workerUrl: URL, time_ms: number = LIMITS.time_ms): TableReader {
  return {
    read: async (path, on, stop) => {
      if (stop.isStopped) return null;
      const worker = new Worker(workerUrl, {
        workerData: path,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
      let timer: NodeJS.Timeout | undefined;
      try {
        return await new Promise<RawTable | null>((resolve, reject) => {
          stop.onStop(() => resolve(null));
          timer = setTimeout(() => reject(new AppError('E4207', 'reading took too long')), time_ms);
          worker.on('message', (message: ImportMessage) => {
            if (message.kind === 'rows') on.rows(message.rows);
            else if (message.kind === 'done') resolve(message.table);
            else reject(new AppError(message.code, message.message, message.params));
          });
          worker.on('error', (error: Error & { code?: string }) =>
            reject(
              error.code === 'ERR_WORKER_OUT_OF_MEMORY'
                ? new AppError('E4205', 'reading took too much memory', { detail: 'memory' }, error)
                : error,
            ),
          );
          worker.on('exit', () => reject(new Error('the reading thread ended without an answer')));
        });
      } finally {
        clearTimeout(timer);
        await worker.terminate();
      }
    },
  };
}
