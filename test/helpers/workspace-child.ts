/**
 * Runs in a process of its own: opens the workspace in argv[2] and, by argv[3],
 * 'commit': writes without end, reporting every commit after it; 'hold': keeps it open until it is killed.
 */
import { writeSync } from 'node:fs';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { AppError } from '@domain/errors.ts';
import type { WorkspaceStore } from '@services/ports/workspace-store.ts';

const [, , path = '', task = ''] = process.argv;
const silent = () => undefined;
const files = createSqliteWorkspaceFiles({
  clock: { now: () => new Date().toISOString(), today: () => new Date().toISOString().slice(0, 10) },
  ids: { next: () => String(process.hrtime.bigint()) },
  logger: { debug: silent, info: silent, warn: silent, error: silent },
  backupFolder: () => `${path}-backups`,
});

/** Reports at once: a line still buffered would be lost with the process. */
function report(line: string): void {
  writeSync(1, `${line}\n`);
}

function open(): WorkspaceStore | null {
  try {
    return files.open(path, { deviceId: 'device-a', actor: () => '' });
  } catch (error) {
    report(error instanceof AppError ? error.code : String(error));
    return null;
  }
}

const store = open();
if (store !== null) {
  report('open');
  if (task === 'hold') setInterval(silent, 1_000);
  else {
    for (let count = Number(store.read.meta.get().name); ; count += 1) {
      store.run({ name: 'count', params: {} }, (write) => {
        write.meta.rename(String(count + 1));
        write.calendar.insertHoliday({
          id: `holiday-${count + 1}`,
          start: '2026-10-01',
          end: '2026-10-07',
          kind: 'off',
          name: '国庆节'.repeat(200),
          source: '',
        });
      });
      report(`ack ${count + 1}`);
    }
  }
}
