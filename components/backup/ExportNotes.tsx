import { useRef, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { download } from './download';
import { EXPORT_FORMATS, type ExportFile } from './export-formats';

const OWN = 'own';

/** Writes the notes to files. */
export function ExportNotes({ onExported }: { onExported(): void }) {
  const { translate, backups, pack, now } = usePanel();
  const [chosen, setChosen] = useState(OWN);
  const [part, setPart] = useState<number | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const stop = useRef(new AbortController());

  const write = async (): Promise<readonly ExportFile[]> => {
    const { signal } = stop.current;
    const day = new Date(now()).toISOString().slice(0, 10);
    const format = EXPORT_FORMATS.find(({ id }) => id === chosen);
    if (format) return format.write(await backups.readAll(signal, setPart), pack, day);
    const parts = await backups.exportLibrary(signal, setPart);
    return [{ name: `clauselight-${day}.jsonl`, type: 'application/jsonl', parts }];
  };

  const run = async () => {
    stop.current = new AbortController();
    setFailure(undefined);
    setPart(0);
    try {
      for (const file of await write()) download(file);
      if (chosen === OWN) await backups.markExported();
      onExported();
    } catch (error) {
      if (!stop.current.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setPart(undefined);
    }
  };

  return (
    <section aria-labelledby="export">
      <h2 id="export">{translate('panel_export')}</h2>
      <div class="backup-row">
        <select
          aria-label={translate('panel_export_format')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value={OWN}>{translate('panel_export_own')}</option>
          {EXPORT_FORMATS.map(({ id, label }) => (
            <option key={id} value={id}>
              {translate(label)}
            </option>
          ))}
        </select>
        {part === undefined ? (
          <button type="button" class="button" onClick={() => void run()}>
            {translate('panel_export_start')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => stop.current.abort()}>
            {translate('panel_cancel')}
          </button>
        )}
      </div>
      {part !== undefined && (
        <p role="status">
          <progress max={1} value={part} aria-label={translate('panel_export')} />{' '}
          {translate('panel_working', String(Math.round(part * 100)))}
        </p>
      )}
      {failure !== undefined && (
        <p class="failed" role="alert">
          {translate('panel_export_failed', failure)}
        </p>
      )}
    </section>
  );
}
