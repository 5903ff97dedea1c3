/** Child processes whose output is kept out of sight unless they fail. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ code: number | null, signal: string | null, stdout: string, stderr: string, timedOut: boolean, missing: boolean, stoppedBy?: string | null }} Outcome
 */

/**
 * Runs a program to its end and returns what it said. Never throws for a
 * failing program: the caller knows the remedy, this function does not.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number, dieWithParent?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const [program, programArgs] = options.dieWithParent ? boundToParent(command, args) : [command, args];
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    const timer =
      options.timeoutMs &&
      setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, options.timeoutMs);
    // A terminated parent must not leave a child that goes on changing files.
    const stop = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    const finish = (outcome) => {
      clearTimeout(timer);
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve({ stdout, stderr, timedOut, missing: false, code: null, signal: null, ...outcome });
    };
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('error', (error) => finish({ missing: error.code === 'ENOENT', code: -1 }));
    child.on('close', (code, signal) => finish({ code, signal }));
  });
}

/**
 * On Linux lets the kernel kill the child when its parent is killed. Without
 * this an orphaned `npm ci` would race with the one of the next run.
 */
export function boundToParent(command, args, signal = 'KILL') {
  const setpriv = '/usr/bin/setpriv';
  if (process.platform !== 'linux' || !existsSync(setpriv)) return [command, args];
  return [setpriv, ['--pdeathsig', signal, '--', command, ...args]];
}

/**
 * Runs a program whose output the reader sees as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, ownGroup?: boolean, timeoutMs?: number }} [options]
 *   ownGroup: it gets no keyboard, and stopping it stops all that it started
 * @returns {Promise<Outcome>}
 */
export function show(command, args, options = {}) {
  const grouped = options.ownGroup && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: [options.ownGroup ? 'ignore' : 'inherit', 'inherit', 'inherit'],
      detached: grouped,
    });
    let timedOut = false;
    const stop = (signal) => {
      try {
        if (grouped && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It has ended in the meantime.
      }
    };
    const timer =
      options.timeoutMs &&
      setTimeout(() => {
        timedOut = true;
        stop('SIGKILL');
      }, options.timeoutMs);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    let stoppedBy = null;
    // The child ends by the signal; this process goes on to clean up after it.
    const forward = (signal) => {
      stoppedBy = signal;
      stop(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const finish = (outcome) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, forward);
      resolve({
        stdout: '',
        stderr: '',
        missing: false,
        code: null,
        signal: null,
        timedOut,
        stoppedBy,
        ...outcome,
      });
    };
    child.on('error', (error) => finish({ missing: error.code === 'ENOENT', code: -1 }));
    child.on('close', (code, signal) => finish({ code, signal }));
  });
}

/**
 * npm of the running Node, without a shell wherever it can be found.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npmCommand(args) {
  const prefix = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(prefix, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(prefix, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}

/**
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  return run(...npmCommand(args), options);
}

/** The last line of `text` that looks like a reason, for a failure in one line. */
export function reason(outcome) {
  if (outcome.missing) return 'the program is not installed';
  if (outcome.timedOut) return 'it took too long';
  const lines = `${outcome.stdout}\n${outcome.stderr}`.split('\n').filter((line) => line.trim());
  const telling = lines.filter((line) => /err(or)?[ !:]|fail|not found|refused|cannot/i.test(line));
  const line = (telling.length > 0 ? telling : lines).slice(0, 40).find((text) => !/complete log/.test(text));
  const end = outcome.signal ? `killed by ${outcome.signal}` : `exit code ${outcome.code}`;
  return line ? `${line.trim().slice(0, 300)} (${end})` : end;
}
