/** First labels of hosts, and of paths, that say mail, payment or sign-in, whatever the page says of itself. */
const PRIVATE_HOST =
  /(?:^|\.)(?:mail|e-?mail|webmail|outlook|inbox|login|signin|accounts?|auth|sso|ebank|ibank|netbank|e-?banking|online-?banking|internet-?banking|pay|payments?|checkout|wallet)\.|\.bank$/;
/** What may be private, or news from a bank, a ministry's portal or another country's edition: article markup decides. */
const DOUBTFUL_HOST =
  /(?:^|\.)(?:id|my|bank|banking|cabinet|portal|passport|chat|messenger|docs|drive)\.|(?:^|\.)[^.]*bank\.[a-z]+$/;
const DOUBTFUL_PATH =
  /\/(?:checkout|payments?|login|log-in|signin|sign-in|sso|accounts?|webmail|inbox|messages|my|cabinet)(?:[/?.]|$)/i;

const CARD_FIELD = 'input[autocomplete^="cc-"], input[name*="cardnumber" i]';
const PASSWORD_FIELD = 'input[type="password"]';

/**
 * True if an address says mail, banking, payment or sign-in. What only might be private is so unless the page has article
 * markup. This machine's own addresses never are.
 */
export function isPrivateAddress(
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
  hasMarkup: boolean,
): boolean {
  if (isLoopback(hostname)) return false;
  return PRIVATE_HOST.test(hostname) || (!hasMarkup && (DOUBTFUL_HOST.test(hostname) || DOUBTFUL_PATH.test(pathname)));
}

/** True if the page shows a field for a payment card, or, without article markup, one for a password. */
export function hasPrivateField(document: Document, hasMarkup: boolean): boolean {
  return isFieldShown(document, CARD_FIELD) || (!hasMarkup && isFieldShown(document, PASSWORD_FIELD));
}

/** A field of a window that is not open says nothing about the page: many news sites carry a sign-in with them. */
function isFieldShown(document: Document, selector: string): boolean {
  for (const field of document.querySelectorAll(selector)) {
    // A document that no browser shows cannot tell.
    if (document.defaultView === null || typeof field.checkVisibility !== 'function') return true;
    if (field.checkVisibility({ visibilityProperty: true })) return true;
  }
  return false;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
