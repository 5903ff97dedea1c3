import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './driver/profile.ts';

/** Electron's security checklist (docs of Electron, "Security"), asserted in the running program: quality figure Q11. */
test.describe('the window', () => {
  test('has no Node, no require and no Electron, only the two functions of the bridge', async ({
    program,
  }) => {
    const found = await program.page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      module: typeof Reflect.get(window, 'module'),
      bridge: Object.keys(window.kexun).toSorted(),
    }));
    expect(found).toEqual({
      require: 'undefined',
      process: 'undefined',
      module: 'undefined',
      bridge: ['call', 'on'],
    });
  });

  test('cannot change the bridge', async ({ program }) => {
    const call = await program.page.evaluate(() => {
      const before: unknown = Reflect.get(window.kexun, 'call');
      const isSet = Reflect.set(window.kexun, 'call', () => 'replaced');
      return { isSet, isKept: Reflect.get(window.kexun, 'call') === before };
    });
    expect(call).toEqual({ isSet: false, isKept: true });
  });

  test('is served from app:// with a policy that forbids eval, inline script and everything remote', async ({
    program,
  }) => {
    expect(program.page.url()).toMatch(/^app:\/\/kexun\//);
    const policy = await program.page.evaluate(async () =>
      (await fetch('/')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    const inline = await program.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      return Reflect.get(window, 'inlineRan');
    });
    expect(inline).toBeUndefined();
  });

  test('opens no other window and goes nowhere else', async ({ program }) => {
    const { page, profile } = program;
    const opened = await page.evaluate(() => window.open('https://example.com') === null);
    expect(opened).toBe(true);
    await page.evaluate(() => {
      window.location.href = 'https://example.com/away';
    });
    // The refusal is written when it happens; only then does the address tell something.
    const log = join(profile, 'logs', 'kexun.log');
    await expect
      .poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : ''))
      .toContain('"what":"navigation"');
    expect(page.url()).toMatch(/^app:\/\/kexun\//);
  });

  test('reaches nobody: not by fetch, image, socket, beacon or WebRTC', async ({ program }) => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const outcome = await program.page.evaluate(async (at) => {
      const blocked = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'reached',
          () => 'blocked',
        );
      const image = new Promise((resolve, reject) => {
        const element = new Image();
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        element.src = `http://127.0.0.1:${at}/x.png`;
      });
      const socket = new Promise((resolve, reject) => {
        const connection = new WebSocket(`ws://127.0.0.1:${at}`);
        connection.addEventListener('open', resolve);
        connection.addEventListener('error', reject);
      });
      navigator.sendBeacon(`http://127.0.0.1:${at}/beacon`, 'x');
      const peer = new RTCPeerConnection({
        iceServers: [{ urls: `turn:127.0.0.1:${at}?transport=tcp`, username: 'a', credential: 'b' }],
      });
      peer.createDataChannel('x');
      const gathered = new Promise((resolve) => {
        peer.addEventListener(
          'icegatheringstatechange',
          () => peer.iceGatheringState === 'complete' && resolve('done'),
        );
      });
      await peer.setLocalDescription(await peer.createOffer());
      const results = [
        await blocked(fetch(`http://127.0.0.1:${at}/`)),
        await blocked(image),
        await blocked(socket),
      ];
      await gathered;
      peer.close();
      return results;
    }, port);
    expect(outcome).toEqual(['blocked', 'blocked', 'blocked']);
    expect(connections).toBe(0);
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  test('gets no permission: camera, position, notifications', async ({ program }) => {
    const states = await program.page.evaluate(async () => {
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return { camera, notification: await Notification.requestPermission() };
    });
    expect(states).toEqual({ camera: 'denied', notification: 'denied' });
  });

  test('reads no file outside its two folders through the scheme', async ({ program }) => {
    const statuses = await program.page.evaluate(async () => {
      const paths = ['/..%2f..%2fpackage.json', '/geo/..%2f..%2fpackage.json', '/geo/500000/nothing.json'];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([404, 404, 404]);
  });

  test('is answered with a coded refusal when it calls what is not in the contract or sends nonsense', async ({
    program,
  }) => {
    const refusals = await program.page.evaluate(async () => {
      const call = (method: string, input: unknown) =>
        window.kexun.call(method as 'app.info', input).then(
          (reply) => (reply.ok ? 'ok' : reply.error.code),
          () => 'not sent',
        );
      return [
        await call('sites.dropAll', {}),
        await call('__proto__', {}),
        await call('registry.update', { register: 'site', id: '', version: 3, changes: { openings: 'x' } }),
        await call('exports.reveal', { path: '/etc/passwd' }),
      ];
    });
    expect(refusals).toEqual(['not sent', 'not sent', 'E0002', 'E1001']);
  });
});
