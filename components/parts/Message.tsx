import type { ComponentChildren } from 'preact';

/** What a view says when it has nothing to list: what is the matter, and what to do. */
export function Message({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="message">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
