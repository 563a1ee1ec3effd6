import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SAMPLE, SHARED } from '../cli/paths';
import { makePage } from './strain-pages';

/** A page that is measured on. */
export interface BenchPage {
  readonly name: string;
  read(): string | Buffer;
}

const SAVED = join(SHARED, 'pages');
const ARTICLES = join(ROOT, 'tests/articles');
/** What marks the names in an article; tests/articles/README.md explains it. */
const MARKS = /\[\[[\w-]+\??:|\{\{[\w-]+\??:|\]\]|\}\}/g;
const DOCUMENTS = join(ROOT, 'docs');
/** Each names several things: as many as fill a long page. */
const NAMING_PARAGRAPHS = 30;

/** Saved pages of real sites where they lie beside the project, otherwise our own. */
export function findPages(): BenchPage[] {
  if (!existsSync(SAVED)) return findOwnPages();
  return readdirSync(SAVED)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ name, read: () => readFileSync(join(SAVED, name)) }));
}

/** The sample article, articles of our tests that name much, their paragraphs that name nothing, and our own documents. */
export function findOwnPages(): BenchPage[] {
  const articles = readdirSync(ARTICLES).filter((name) => /^en(?:-\w)?\.txt$/.test(name));
  const paragraphs = articles.sort().flatMap((name) => readParagraphs(join(ARTICLES, name)));
  const documents = readdirSync(DOCUMENTS).filter((name) => name.endsWith('.md'));
  return [
    { name: 'sample', read: () => readFileSync(SAMPLE) },
    made('articles', paragraphs.slice(0, NAMING_PARAGRAPHS)),
    made(
      'paragraphs without a name',
      paragraphs.filter((text) => text.search(MARKS) < 0),
    ),
    ...documents.sort().map((name) => made(name, readParagraphs(join(DOCUMENTS, name)))),
  ];
}

function readParagraphs(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function made(name: string, paragraphs: readonly string[]): BenchPage {
  const texts = paragraphs.map((text) => text.replaceAll(MARKS, '').replaceAll('<', '&lt;'));
  return { name, read: () => makePage(texts.map((text) => `<p>${text}</p>`).join('\n')) };
}
