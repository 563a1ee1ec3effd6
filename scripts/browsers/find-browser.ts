import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CommandError } from '../cli/command-error';

/** The two families of browsers that Clauselight runs in. */
export type BrowserKind = 'chromium' | 'firefox';

/** Names on the PATH, the freest browser first. */
const COMMANDS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS: Record<BrowserKind, readonly string[]> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

const VARIABLE: Record<BrowserKind, string> = { chromium: 'BROWSER_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The browser to use: the one named in BROWSER_PATH (FIREFOX_PATH for Firefox), otherwise the first one installed, or
 * undefined if there is none.
 * @throws {CommandError} if the variable names something that cannot be run
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const chosen = process.env[VARIABLE[kind]];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new CommandError(`${VARIABLE[kind]}=${chosen} cannot be run: name a browser's executable, or unset it.`);
  }
  return findCandidates(kind).find((path) => isExecutable(path) && isRealBrowser(path));
}

function findCandidates(kind: BrowserKind): string[] {
  switch (process.platform) {
    case 'darwin':
      return MAC_APPS[kind].flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) => {
          const file = kind === 'firefox' ? 'firefox' : name;
          return join(folder, `${name}.app`, 'Contents', 'MacOS', file);
        }),
      );
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
        folder ? WINDOWS_PROGRAMS[kind].map((program) => join(folder, program)) : [],
      );
    default:
      return COMMANDS[kind].flatMap((name) =>
        (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
      );
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's chromium-browser and firefox may be stubs that only tell how to install the real ones: those fail here. */
function isRealBrowser(path: string): boolean {
  if (!path.endsWith('chromium-browser') && !path.endsWith('/firefox')) return true;
  return spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0;
}
