import type { GateVerdict } from '../../core/mentions/page-mention';
import { hasPrivateField, isPrivateAddress } from './private-page';

const ARTICLE_TYPES =
  'NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|Report|Article|BlogPosting|LiveBlogPosting|ScholarlyArticle';
const JSON_LD_ARTICLE = new RegExp(`"@type"\\s*:\\s*(?:\\[[^\\]]*)?"(?:${ARTICLE_TYPES})"`);
const MICRODATA_ARTICLE = new RegExp(`schema\\.org/(?:${ARTICLE_TYPES})$`);
const ARTICLE_META = [
  'meta[property="og:type"][content="article" i]',
  'meta[property="article:published_time"]',
  'meta[name="news_keywords"]',
  'meta[name^="citation_"]',
  'meta[name="parsely-type"][content="post"]',
].join();

/** A page that search engines are asked to leave alone is no public text, unless it says that it is an article. */
const NOT_PUBLIC = 'meta[name="robots" i][content*="noindex" i]';

/** An `<article>` with less text is a teaser. */
const MIN_ARTICLE_UNITS = 1200;
/** The readable-text score of Mozilla's Readability: paragraphs count by the root of what they have over 140 units. */
const MIN_PARAGRAPH_UNITS = 140;
const MIN_READABLE_SCORE = 20;
/** Pages with more paragraphs are judged by their first ones. */
const MAX_PARAGRAPHS = 200;

/** Decides, without any network, whether a page is news-like and not private. Takes a few milliseconds at most. */
export function judgePage(document: Document): GateVerdict {
  const address = new URL(document.URL);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  const isHtml = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
  if (!isWeb || !isHtml || !document.body) return { read: false, because: 'not-a-page' };
  const hasMarkup = hasArticleMarkup(document);
  if (isPrivateAddress(address, hasMarkup) || hasPrivateField(document, hasMarkup)) {
    return { read: false, because: 'private-page' };
  }
  if (hasMarkup) return { read: true, because: 'article-markup' };
  if (document.querySelector(NOT_PUBLIC)) return { read: false, because: 'not-an-article' };
  if (hasLongArticle(document)) return { read: true, because: 'article-element' };
  if (isReadable(document)) return { read: true, because: 'readable-text' };
  return { read: false, because: 'not-an-article' };
}

function hasArticleMarkup(document: Document): boolean {
  if (document.querySelector(ARTICLE_META)) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (JSON_LD_ARTICLE.test(script.textContent ?? '')) return true;
  }
  for (const item of document.querySelectorAll('[itemtype*="schema.org/"]')) {
    if (MICRODATA_ARTICLE.test(item.getAttribute('itemtype') ?? '')) return true;
  }
  return false;
}

function hasLongArticle(document: Document): boolean {
  for (const article of document.querySelectorAll('article')) {
    if ((article.textContent ?? '').length >= MIN_ARTICLE_UNITS) return true;
  }
  return false;
}

function isReadable(document: Document): boolean {
  let score = 0;
  let seen = 0;
  for (const paragraph of document.querySelectorAll('p, pre')) {
    if (seen++ >= MAX_PARAGRAPHS) break;
    const { length } = (paragraph.textContent ?? '').trim();
    if (length >= MIN_PARAGRAPH_UNITS) score += Math.sqrt(length - MIN_PARAGRAPH_UNITS);
    if (score > MIN_READABLE_SCORE) return true;
  }
  return false;
}
