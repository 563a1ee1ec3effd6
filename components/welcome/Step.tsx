import type { ComponentChildren } from 'preact';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  /** The word for a step that is done. */
  readonly done: string;
  readonly children: ComponentChildren;
}

/** One step with its number; a tick once the reader has done it. */
export function Step({ number, title, isDone, done, children }: Props) {
  return (
    <li class="step" data-done={isDone}>
      <span class="step-number" aria-hidden="true">
        {isDone ? '✓' : number}
      </span>
      <h2>
        {title}
        <span role="status" class="unseen">
          {isDone && done}
        </span>
      </h2>
      {children}
    </li>
  );
}
