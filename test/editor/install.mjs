// Runs `npm ci` when node_modules is missing or was made from another package-lock.json; otherwise does nothing.
// Plain JavaScript that needs only Node.js itself, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const stop = (message) => {
  console.error(message);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Pilot Playbooks needs Node.js 20.19 or newer. This is ${process.version}: install a newer one from nodejs.org.`,
  );
}

const stamp = at('node_modules/.installed-lock');
const lock = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages…');
  // npm names its own script when it starts this one; `npm.cmd` on Windows needs a shell.
  const npm = process.env.npm_execpath;
  // No package needs an install script, so none may run. Not set in .npmrc: npm would skip our own `prepack` as well.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--loglevel=error'];
  const options = { cwd: at(''), stdio: 'inherit' };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) stop('`npm ci` failed: see its message above.');
  writeFileSync(stamp, lock);
}
