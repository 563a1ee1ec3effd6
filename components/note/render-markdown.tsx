import type { MarkedToken, Token, Tokens } from 'marked';
import type { ComponentChildren } from 'preact';

/** Addresses that a note may lead to: nothing that runs. */
const SAFE_ADDRESS = /^(https?:|mailto:)/i;

/**
 * Gives the elements of parsed Markdown. Every element is made here by name and every text is a text node; what is not
 * listed, HTML above all, is shown as it was typed.
 */
export function renderTokens(tokens: readonly Token[]): ComponentChildren {
  // The type also allows tokens of extensions, and we use none.
  return tokens.map((token) => renderToken(token as MarkedToken));
}

function renderToken(token: MarkedToken): ComponentChildren {
  const inside = 'tokens' in token && token.tokens ? renderTokens(token.tokens) : undefined;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      // Inside a note every heading is a small one: the panel has its own.
      return (
        <p class="markdown-heading">
          <strong>{inside}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return renderList(token);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'del':
      return <del>{inside}</del>;
    case 'link':
      return renderLink(token, inside);
    case 'checkbox':
      return <input type="checkbox" disabled checked={token.checked} />;
    case 'escape':
      return token.text;
    case 'text':
      return inside ?? token.text;
    default:
      return token.raw;
  }
}

function renderList({ ordered, start, items }: Tokens.List): ComponentChildren {
  const entries = items.map((item) => <li>{renderTokens(item.tokens)}</li>);
  return ordered ? <ol start={Number(start)}>{entries}</ol> : <ul>{entries}</ul>;
}

function renderLink({ href, raw }: Tokens.Link, inside: ComponentChildren): ComponentChildren {
  if (!SAFE_ADDRESS.test(href)) return raw;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {inside}
    </a>
  );
}
