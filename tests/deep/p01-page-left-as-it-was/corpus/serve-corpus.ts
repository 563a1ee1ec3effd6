import { type PageServer, type ServedPage, servePages } from '../../../../scripts/server/serve-pages';
import type { TestPage } from './test-page';

/** Serves pages by their place in the list, and their files. */
export async function serveCorpus(pages: readonly TestPage[]): Promise<PageServer> {
  const inner: ServedPage = { body: '<!doctype html><title>inner</title><p>Belt and Road Initiative</p>' };
  const files: Record<string, ServedPage> = { '/inner': inner };
  for (const page of pages) Object.assign(files, page.files);
  return servePages((path) => files[path] ?? pages[Number(path.slice(1))]?.served);
}
