import { AppError } from '@domain/errors.ts';
import type { PreferenceStore } from '@services/ports/shell.ts';
import type { Arguments } from './arguments.ts';
import type { Container } from './container.ts';

/** Province of the sample that a first start shows. */
const STANDARD_PROVINCE = '500000';

/**
 * Opens what the command line asks for, else the last workspace, else the sample. When it is refused the window
 * tells why and offers another file or the sample; the refused file stays as it is.
 */
export function openFirstWorkspace(
  container: Container,
  preferences: PreferenceStore,
  commandLine: Arguments,
  exists: (path: string) => boolean,
): void {
  if (commandLine.sample !== null) {
    container.opener.openFreshSample(commandLine.sample);
    return;
  }
  const last = preferences.lastWorkspace();
  const wanted = commandLine.workspace ?? (last !== null && exists(last) ? last : null);
  try {
    if (wanted !== null) container.opener.open(wanted);
    else container.opener.openStandardSample(STANDARD_PROVINCE);
  } catch (error) {
    container.failed('start-up', error);
    container.session.refuse(
      error instanceof AppError ? error : new AppError('E0000', 'start-up failed', {}, error),
    );
  }
}
