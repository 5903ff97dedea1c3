import { AppError } from '@domain/errors.ts';
import type { PreferenceStore } from '@services/ports/shell.ts';
import type { Arguments } from './arguments.ts';
import type { Container } from './container.ts';

/** Province of the sample that a first start shows when it is told to. */
const STANDARD_PROVINCE = '500000';

/**
 * Opens what the command line asks for, else the last workspace. On a first start nothing is open (E0003) and the window
 * asks what to begin with. When a file is refused or missing the window tells why and offers another one or the sample;
 * the refused file stays as it is.
 */
export function openFirstWorkspace(
  { opener, session, failed }: Container,
  preferences: PreferenceStore,
  commandLine: Arguments,
): void {
  const wanted = commandLine.workspace ?? preferences.lastWorkspace();
  try {
    if (commandLine.sample !== null) opener.openFreshSample(commandLine.sample);
    else if (wanted !== null) opener.open(wanted);
    else if (commandLine.opensSample) opener.openStandardSample(STANDARD_PROVINCE);
  } catch (error) {
    failed('start-up', error);
    session.refuse(error instanceof AppError ? error : new AppError('E0000', 'start-up failed', {}, error));
  }
}
