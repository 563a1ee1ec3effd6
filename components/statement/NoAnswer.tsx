import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';

/** Said when no clause answers, with queries to try. */
export function NoAnswer({ query, onTry }: { readonly query: string; onTry(query: string): void }) {
  const { translate } = usePanel();
  return (
    <Message title={translate('panel_empty_title', query)}>
      <p>{translate('panel_empty_body')}</p>
      <ul class="examples">
        {translate('panel_examples')
          .split(', ')
          .map((example) => (
            <li key={example}>
              <button type="button" class="button" onClick={() => onTry(example)}>
                {example}
              </button>
            </li>
          ))}
      </ul>
    </Message>
  );
}
