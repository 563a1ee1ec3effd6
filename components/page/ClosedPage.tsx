import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { PageVerdict } from './PageVerdict';

/** Explains a page where no reader runs: the browser lets none in, or the reader has taken the site access back. */
export function ClosedPage() {
  const { control } = usePanel();
  const [hasAccess, setHasAccess] = useState(true);
  useEffect(() => {
    let isGone = false;
    control.hasSiteAccess().then(
      (has) => isGone || setHasAccess(has),
      (error) => reportError(error),
    );
    return () => {
      isGone = true;
    };
  }, [control]);
  return <PageVerdict reason={hasAccess ? 'closed' : 'withdrawn'} />;
}
