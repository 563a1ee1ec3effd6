import { useRef, useState } from 'preact/hooks';
import type { SettingsProblem } from '../../lib/core/settings/parse-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings';
import { formatSettingsFile, parseSettingsFile } from '../../lib/core/settings/settings-file';
import type { StringKey } from '../../lib/core/strings';
import { ImportProblems } from './ImportProblems';
import { useOptions } from './options-context';

/** What came of the last press. */
type Outcome =
  | { readonly did: 'replaced'; readonly words: StringKey; readonly before: Settings }
  | { readonly did: 'refused'; readonly file: string; readonly problems: readonly SettingsProblem[] }
  | { readonly did: 'failed'; readonly reason: string };

/** Settings into a file and out of one, and back to the beginning; each can be undone. */
export function FileOptions() {
  const { translate, control, settings, saveFile } = useOptions();
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const input = useRef<HTMLInputElement>(null);

  const replace = async (next: Settings, words: StringKey) => {
    try {
      setOutcome({ did: 'replaced', words, before: await control.change({ do: 'replace', settings: next }) });
    } catch (error) {
      setOutcome({ did: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const undo = async (before: Settings) => {
    await replace(before, 'options_undone');
  };
  const read = async (file: File) => {
    const parsed = parseSettingsFile(await file.text());
    if (parsed.isSound) await replace(parsed.settings, 'options_imported');
    else setOutcome({ did: 'refused', file: file.name, problems: parsed.problems });
  };

  return (
    <section aria-labelledby="options-file">
      <h2 id="options-file">{translate('options_file')}</h2>
      <p class="control-actions">
        <button
          type="button"
          class="button"
          name="export"
          onClick={() => saveFile('clauselight-settings.json', formatSettingsFile(settings))}
        >
          {translate('options_export')}
        </button>
        <button type="button" class="button" name="import" onClick={() => input.current?.click()}>
          {translate('options_import')}
        </button>
        <button
          type="button"
          class="button plain"
          name="reset"
          onClick={() => void replace(DEFAULT_SETTINGS, 'options_was_reset')}
        >
          {translate('options_reset')}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void read(file);
          currentTarget.value = '';
        }}
      />
      <div role="status">
        {outcome?.did === 'replaced' && (
          <p class="control-actions">
            <span>{translate(outcome.words)}</span>
            {outcome.words !== 'options_undone' && (
              <button type="button" class="button" name="undo" onClick={() => void undo(outcome.before)}>
                {translate('options_undo')}
              </button>
            )}
          </p>
        )}
        {outcome?.did === 'failed' && <p class="failed">{translate('control_failed', outcome.reason)}</p>}
        {outcome?.did === 'refused' && <ImportProblems file={outcome.file} problems={outcome.problems} />}
      </div>
    </section>
  );
}
