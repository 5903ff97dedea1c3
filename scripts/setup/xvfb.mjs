/** A screen for machines without one, and for tests, which must not depend on the one there is. */
import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';
import { boundToParent } from './run.mjs';

/** Whether windows can open here as things are. */
export function hasDisplay(environment = process.env) {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Starts Xvfb on a display that it picks itself.
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn(...boundToParent('Xvfb', args, 'TERM'), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // Ctrl-C in a terminal goes to the whole group: the screen must outlive the app on it.
    detached: true,
  });
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  const kill = () => child.kill('SIGTERM');
  process.on('exit', kill);
  const display = await new Promise((resolve, reject) => {
    let answer = '';
    child.stdio[3].on('data', (data) => {
      answer += data;
      if (answer.includes('\n')) resolve(`:${answer.trim()}`);
    });
    const complain = () => {
      const last = complaint.trim().split('\n').pop();
      const text = `Xvfb did not start${last ? `: ${last}` : ''}. Debian: apt-get install xvfb`;
      reject(new Problem(text, '无法启动虚拟屏幕 Xvfb，请安装 xvfb。'));
    };
    child.once('error', complain);
    child.once('close', complain);
  });
  return {
    display,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

/**
 * Runs `body` with an environment that has a screen. Where Xvfb exists it is
 * always used (`always`) or only when there is no other screen.
 * @template T
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ always: boolean }} options
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withDisplay(environment, { always }, body) {
  if (process.platform !== 'linux' || (!always && hasDisplay(environment))) return body(environment);
  const screen = await startXvfb();
  const inside = { ...environment, DISPLAY: screen.display };
  // Electron would prefer a Wayland session to the screen made for it.
  delete inside.WAYLAND_DISPLAY;
  inside.XDG_SESSION_TYPE = 'x11';
  try {
    return await body(inside);
  } finally {
    await screen.stop();
  }
}
