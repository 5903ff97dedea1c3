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

  test('cannot leave, open another window or reach the network', async ({ program }) => {
    const { page } = program;
    const opened = await page.evaluate(() => window.open('https://example.com') === null);
    expect(opened).toBe(true);
    const fetched = await page.evaluate(() =>
      fetch('https://example.com').then(
        () => 'reached',
        () => 'blocked',
      ),
    );
    expect(fetched).toBe('blocked');
    await page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await expect.poll(() => page.url()).toMatch(/^app:\/\/kexun\//);
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
        await call('sites.update', { id: '', version: 3, changes: { openings: 'x' } }),
        await call('exports.reveal', { path: '/etc/passwd' }),
      ];
    });
    expect(refusals).toEqual(['not sent', 'not sent', 'E0002', 'E1001']);
  });
});
