import { spawn } from 'node:child_process';
import { expect, test } from '../driver/profile.ts';

/** What only the main process can tell; the packaged program does not let anyone look inside. */
test('the window runs in the sandbox, isolated, without Node integration', async ({ program }) => {
  const preferences = await program.app.electronApp?.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const used: Record<string, unknown> = Reflect.get(contents, 'getLastWebPreferences').call(contents);
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = used;
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ]);
});

test('a second start on the same profile ends at once and leaves the first window alone', async ({
  program,
}) => {
  const executable = process.env['KEXUN_ELECTRON'] ?? '';
  const args = [process.cwd(), '--no-sandbox', `--user-data-dir=${program.profile}`];
  const second = spawn(executable, args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.on('exit', resolve));
  expect(code).toBe(0);
  expect(program.app.electronApp?.windows()).toHaveLength(1);
  expect((await program.call('workspace.status')).isSample).toBe(true);
});

test('a call from any frame but the main window gets E0004', async ({ program }) => {
  const reply = await program.app.electronApp?.evaluate(async ({ BrowserWindow, app }) => {
    const [own] = BrowserWindow.getAllWindows();
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        preload: `${app.getAppPath()}/out/preload/index.cjs`,
      },
    });
    await other.loadURL(own?.webContents.getURL() ?? '');
    const answer: unknown = await other.webContents.executeJavaScript("window.kexun.call('app.info', {})");
    other.destroy();
    return answer;
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'E0004' } });
});

test('the session lets no request out that is not ours', async ({ program }) => {
  const outcome = await program.app.electronApp?.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      (error: unknown) => String(error),
    ),
  );
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});
