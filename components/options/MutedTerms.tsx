import { useOptions } from './options-context';

/** The terms that the reader does not want underlined anywhere. */
export function MutedTerms() {
  const { translate, settings, pack, choose } = useOptions();
  return (
    <div class="list" data-list="muted">
      <h3 id="options-muted">{translate('options_muted')}</h3>
      {settings.mutedTerms.length === 0 && <p class="quiet">{translate('options_muted_none')}</p>}
      {settings.mutedTerms.length > 0 && (
        <ul aria-labelledby="options-muted">
          {settings.mutedTerms.map((term) => {
            const name = pack.terms.find(({ id }) => id === term)?.name.en ?? term;
            return (
              <li key={term} class="list-item">
                <span>{name}</span>
                <button
                  type="button"
                  class="button plain"
                  aria-label={translate('options_unmute_one', name)}
                  onClick={() => choose({ do: 'unmute', term })}
                >
                  {translate('options_unmute')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
