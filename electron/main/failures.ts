import type { Logger } from '@services/ports/system.ts';
import { app, dialog } from 'electron';

/** Says that the program cannot start and ends it: without a window nothing else could. */
export function failToStart(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    '科巡无法启动 KeXun cannot start',
    `程序启动时出错，数据没有改动。请重新启动；仍然出错时请把下面的内容发给维护人员。\n` +
      `Something failed at the start; no data was changed. Start again, and send the text below if it fails again.\n\n${detail}`,
  );
  app.exit(1);
}

/** Writes into the log what no caller can catch, and loads a window again whose page died, once. */
export function watchProcesses(logger: Logger): void {
  process.on('unhandledRejection', (error) => logger.error('unhandled rejection', { error }));
  app.on('render-process-gone', (_, contents, details) => {
    logger.error('the page of a window died', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit' || reloaded.has(contents.id)) return;
    reloaded.add(contents.id);
    contents.reload();
  });
  app.on('child-process-gone', (_, details) =>
    logger.error('a process of the program died', { type: details.type, reason: details.reason }),
  );
}

/** Windows that were loaded again: a page that dies twice would die for ever. */
const reloaded = new Set<number>();
