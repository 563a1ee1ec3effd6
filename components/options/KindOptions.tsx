import { KINDS } from '../../lib/core/statement/term';
import { useOptions } from './options-context';

/** Which kinds of thing are underlined. */
export function KindOptions() {
  const { translate, settings, set } = useOptions();
  const { hiddenKinds } = settings;
  return (
    <fieldset class="option-group">
      <legend>{translate('options_kinds')}</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <label key={kind} class="option-row">
            <input
              type="checkbox"
              data-name={kind}
              checked={!hiddenKinds.includes(kind)}
              onChange={({ currentTarget }) => {
                const others = hiddenKinds.filter((one) => one !== kind);
                set({ hiddenKinds: currentTarget.checked ? others : [...others, kind] });
              }}
            />
            <span>{translate(`kind_${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
