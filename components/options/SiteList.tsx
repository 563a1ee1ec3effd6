import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { parseSite } from '../../lib/core/settings/site';
import { useOptions } from './options-context';

interface Props {
  readonly rule: 'off' | 'always';
  readonly label: string;
  readonly sites: readonly string[];
}

/** Sites that are treated in one way, with a field for another. */
export function SiteList({ rule, label, sites }: Props) {
  const { translate, choose } = useOptions();
  const [written, setWritten] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const site = parseSite(written);
    setIsRefused(site === undefined);
    if (site === undefined) return;
    setWritten('');
    choose({ do: 'treat-site', site, as: rule });
  };
  return (
    <div class="list" data-list={rule}>
      <h3 id={id}>{label}</h3>
      {sites.length > 0 && (
        <ul aria-labelledby={id}>
          {sites.map((site) => (
            <li key={site} class="list-item">
              <span>{site}</span>
              <button
                type="button"
                class="button plain"
                aria-label={translate('options_remove_one', site)}
                onClick={() => choose({ do: 'treat-site', site, as: 'as-others' })}
              >
                {translate('options_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="list-add" onSubmit={onSubmit} novalidate>
        <input
          type="text"
          class="field"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={label}
          aria-invalid={isRefused}
          placeholder="news.example"
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <button type="submit" class="button">
          {translate('options_add')}
        </button>
      </form>
      {isRefused && (
        <p class="failed" role="alert">
          {translate('options_no_site')}
        </p>
      )}
    </div>
  );
}
