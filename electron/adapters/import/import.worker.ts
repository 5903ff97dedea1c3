import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@domain/errors.ts';
import { readTableFile } from './read-table.ts';
import type { ImportMessage } from './protocol.ts';

const post = (message: ImportMessage) => parentPort?.postMessage(message, []);

try {
  const path: unknown = workerData;
  post({ kind: 'done', table: readTableFile(String(path), (rows) => post({ kind: 'rows', rows })) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ kind: 'refused', code: error.code, params: error.params, message: error.message });
}
