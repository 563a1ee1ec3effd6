import { useEffect, useRef } from 'preact/hooks';
import type { WelcomeServices } from './Welcome';

interface Props {
  readonly practise: WelcomeServices['practise'];
  onCard(): void;
}

/** A short piece of news that names things of the statement, to try the card on. The news is made up. */
export function PracticeArticle({ practise, onCard }: Props) {
  const article = useRef<HTMLElement>(null);
  const heard = useRef(onCard);
  heard.current = onCard;
  useEffect(() => {
    if (!article.current) return;
    const stop = new AbortController();
    practise(article.current, () => heard.current(), stop.signal);
    return () => stop.abort();
  }, [practise]);
  return (
    <article ref={article} class="practice" lang="en">
      <h3>Engineers meet on the pass</h3>
      <p>
        Surveyors from three countries met on Thursday where the China–Kyrgyzstan–Uzbekistan railway is to cross the
        mountains. The line is the longest tunnel project under the Belt and Road Initiative in Central Asia.
      </p>
      <p>
        Their governments will speak about money at the next meeting of the Shanghai Cooperation Organisation, and about
        visitors: the mutual visa exemption agreement between China and Uzbekistan is to fill the trains.
      </p>
    </article>
  );
}
