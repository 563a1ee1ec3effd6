import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { ARTIFACTS, ROOT } from '../../../../scripts/cli/paths';

const FOLDER = join(ROOT, 'tests/deep/p01-page-left-as-it-was/frameworks');

/** The script of a framework's page for the browser. */
export function bundleClient(entry: string): Promise<string> {
  return bundle(entry, false);
}

/** Runs the server's part of a framework's page and gives what it renders. */
export async function renderOnServer(entry: string, script: string): Promise<string> {
  const folder = await mkdtemp(join(ARTIFACTS, 'server-'));
  try {
    const file = join(folder, 'server.mjs');
    await writeFile(file, await bundle(entry, true));
    const server = (await import(pathToFileURL(file).href)) as { render(script: string): string | Promise<string> };
    return await server.render(script);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(entry: string, isServer: boolean): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    plugins: [svelte(isServer)],
    build: {
      write: false,
      minify: false,
      target: isServer ? 'node22' : 'chrome128',
      ssr: isServer,
      lib: { entry: join(FOLDER, entry), formats: [isServer ? 'es' : 'iife'], name: 'page' },
    },
    ssr: { noExternal: true },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`Vite gave no bundle of ${entry}.`);
  return output.output[0].code;
}

function svelte(isServer: boolean): Plugin {
  return {
    name: 'svelte-page',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      return compile(code, { filename: id, generate: isServer ? 'server' : 'client' }).js;
    },
  };
}
