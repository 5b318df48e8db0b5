// `npm start`: sets up what is missing, builds the extension and the widget, and opens the demo. Plain JavaScript, for whatever Node is there.
import { spawn } from 'node:child_process';
import { run, stopAll } from './child.mjs';
import { findChromium } from './find-browser.mjs';
import { root, setUp, tool } from './setup.mjs';

let demo;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    // The demo closes its browser and server on SIGINT; a terminal has sent it one already, and a second does no harm.
    demo?.kill('SIGINT');
    await stopAll();
    if (!demo) process.exit(130);
  });
}

try {
  const { node, env } = setUp();
  const CHROMIUM_PATH = findChromium();
  for (const [name, args] of [
    ['vite', ['build', '-c', 'lib/widget/vite.config.ts']],
    ['wxt', ['build']],
  ]) {
    const { command, args: full, shell } = tool(name, args);
    const { code, output } = await run(command, full, { cwd: root, shell, env });
    if (code !== 0) throw new Error(`${output.trimEnd()}\nThe build failed: ${name} ${args.join(' ')}.`);
  }
  demo = spawn(node, ['tests/demo/main.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...env, CHROMIUM_PATH } });
  demo.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
