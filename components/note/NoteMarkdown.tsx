import { Lexer } from 'marked';
import { useMemo } from 'preact/hooks';
import { renderTokens } from './render-markdown';

/** A note's Markdown as it is meant to look. Only elements of our own choice are made, and HTML stays text. */
export function NoteMarkdown({ text }: { readonly text: string }) {
  const content = useMemo(() => renderTokens(new Lexer({ breaks: true }).lex(text)), [text]);
  return <div class="markdown">{content}</div>;
}
