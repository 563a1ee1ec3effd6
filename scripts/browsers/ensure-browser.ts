import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CommandError } from '../cli/command-error';
import { type BrowserKind, findBrowser } from './find-browser';

const PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Without it Chinese pages and names are boxes in every picture. */
const FONT_PACKAGE = 'fonts-noto-cjk';
const FONT_FILE = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * Gives the path of a browser, installing it where that can be done without asking: on Debian and Ubuntu as root.
 * @throws {CommandError} one line that says what to install
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  if (canInstall()) {
    console.error(`Installing ${PACKAGE[kind]} (apt-get) ...`);
    installPackages([PACKAGE[kind]]);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new CommandError(adviceFor(kind));
}

/** Installs the font that pictures of Chinese text need, where that can be done without asking; otherwise does nothing. */
export function ensureChineseFont(): void {
  if (existsSync(FONT_FILE) || !canInstall()) return;
  console.error(`Installing ${FONT_PACKAGE} (apt-get) ...`);
  installPackages([FONT_PACKAGE]);
}

function canInstall(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** A fresh machine has no package lists, an old one stale lists: update only if the first try fails. */
function installPackages(names: readonly string[]): void {
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (aptGet(install)) return;
  if (aptGet(['update'])) aptGet(install);
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
}

function adviceFor(kind: BrowserKind): string {
  const name = kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  const how =
    process.platform === 'linux'
      ? `run "sudo apt-get install ${PACKAGE[kind]}" or your system's like`
      : `install ${name} from its maker's site`;
  const variable = kind === 'chromium' ? 'BROWSER_PATH' : 'FIREFOX_PATH';
  return `No ${name} was found: ${how}, or set ${variable} to the browser's executable.`;
}
