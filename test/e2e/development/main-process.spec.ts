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
