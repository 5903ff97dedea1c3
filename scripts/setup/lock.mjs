/**
 * One setup at a time per user. The lock is a listening socket, not a file:
 * the system releases it when its holder dies, however it dies.
 */
import { unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `body` while holding the lock of that name; waits for another holder.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} body
 * @param {() => void} [onWait] called once when it has to wait
 * @returns {Promise<T>}
 */
export async function withLock(name, body, onWait) {
  const address = addressOf(name);
  let told = false;
  for (;;) {
    const release = await tryListen(address);
    if (release) {
      try {
        return await body();
      } finally {
        release();
      }
    }
    if (!told) onWait?.();
    told = true;
    await holderGone(address);
  }
}

function addressOf(name) {
  const full = `kexun-${name}-${userInfo().username}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${full}`;
  // Linux has sockets without a file; elsewhere a stale file is removed in holderGone.
  return process.platform === 'linux' ? `\0${full}` : join(tmpdir(), `${full}.sock`);
}

/** Takes the lock and returns how to release it, or null when it is taken. */
function tryListen(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {}).on('close', () => waiting.delete(socket));
      socket.unref();
    });
    const release = () => {
      server.close();
      // The end of its connection is what tells a waiting process to try again.
      for (const socket of waiting) socket.destroy();
    };
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => {
      server.unref();
      resolve(release);
    });
  });
}

/** Resolves when the holder closed its socket, or when there was none. */
function holderGone(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', (error) => {
      if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) {
        try {
          unlinkSync(address);
        } catch {
          // Somebody else removed it first.
        }
      }
    });
    socket.on('close', () => setTimeout(resolve, 200));
    socket.resume();
  });
}
