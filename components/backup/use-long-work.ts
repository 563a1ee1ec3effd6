import { useRef, useState } from 'preact/hooks';
import type { Progress } from '../../lib/core/notes/backup';

/** How far work is. */
export interface WorkState {
  /** From 0 to 1. */
  readonly part: number;
  /** It can no longer be stopped. */
  readonly isFinal: boolean;
}

/** Work that takes a while: one at a time, followed and stopped by the reader. */
export interface LongWork {
  /** Undefined while nothing is being done. */
  readonly state: WorkState | undefined;
  /** Does something; undefined if the reader stopped it. */
  run<Result>(work: (signal: AbortSignal, progress: Progress) => Promise<Result>): Promise<Result | undefined>;
  stop(): void;
}

/** Keeps the state of a view's long work. */
export function useLongWork(): LongWork {
  const [state, setState] = useState<WorkState | undefined>();
  const stop = useRef(new AbortController());
  return {
    state,
    async run(work) {
      stop.current = new AbortController();
      const { signal } = stop.current;
      setState({ part: 0, isFinal: false });
      try {
        return await work(signal, (part, isFinal = false) => setState({ part, isFinal }));
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      } finally {
        setState(undefined);
      }
    },
    stop: () => stop.current.abort(),
  };
}
