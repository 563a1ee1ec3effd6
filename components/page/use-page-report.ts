import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../lib/core/mentions/page-mention';
import type { PageService } from '../panel-services';

/** What is known of the page in the active tab. */
export type PageKnowledge =
  | { readonly state: 'asking' }
  /** No reader runs there. */
  | { readonly state: 'closed' }
  | { readonly state: 'known'; readonly report: PageReport };

/** Follows the page in the active tab. */
export function usePageReport(service: PageService): PageKnowledge {
  const [knowledge, setKnowledge] = useState<PageKnowledge>({ state: 'asking' });

  useEffect(() => {
    const stop = new AbortController();
    let asked = 0;
    const ask = async () => {
      const question = ++asked;
      // A reader that cannot answer and a missing reader are the same to somebody who reads.
      const report = await service.report().catch(() => undefined);
      if (question !== asked || stop.signal.aborted) return;
      setKnowledge(report ? { state: 'known', report } : { state: 'closed' });
    };
    service.watch(() => void ask(), stop.signal);
    void ask();
    return () => stop.abort();
  }, [service]);

  return knowledge;
}
