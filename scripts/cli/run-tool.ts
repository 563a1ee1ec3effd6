import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths';

/** How a tool ended. */
export interface ToolResult {
  readonly code: number;
  /** What it said on both streams; empty if it was shown while it ran. */
  readonly output: string;
}

/** What can be said about a tool's run. */
export interface ToolOptions {
  /** Shows what the tool says while it runs, instead of collecting it. */
  readonly isShown?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The project's folder, or a copy of it with packages of its own. */
  readonly root?: string;
}

/**
 * Runs a tool of the packages under the Node that runs this.
 * @param script the tool's own script below node_modules
 */
export function runTool(
  script: string,
  args: readonly string[],
  { isShown = false, env = {}, root = ROOT }: ToolOptions = {},
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
