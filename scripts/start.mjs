/**
 * npm start: sets up what is missing, builds what is old, opens the app. It
 * asks what to begin with on the first start, and shows the last workspace later.
 * Arguments after `--` go to the app, e.g. --sample=440000.
 */
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main, Problem, say } from './setup/problem.mjs';
import { show } from './setup/run.mjs';
import { hasDisplay } from './setup/xvfb.mjs';

await main(async () => {
  if (!hasDisplay()) {
    throw new Problem(
      'There is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session, or run npm run demo, which works without one.',
      '没有图形界面：请在桌面环境中启动，或运行 npm run demo。',
    );
  }
  const { runtime, environment } = await setUp({ headless: false });
  await ensureBuilt(environment);
  // Chromium refuses to run as root with its sandbox.
  const sandbox = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  say('start', 'opening the window / 正在打开窗口');
  const outcome = await show(runtime.executable, [root, ...sandbox, ...process.argv.slice(2)], {
    cwd: root,
    env: environment,
  });
  if (outcome.code === 0 || outcome.stoppedBy) return 0;
  throw new Problem(
    `The app ended with ${outcome.signal ?? `exit code ${outcome.code}`}; what it said is above.`,
    '程序异常退出，请查看上面的信息。',
  );
});
