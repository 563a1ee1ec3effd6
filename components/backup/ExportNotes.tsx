import { useState } from 'preact/hooks';
import type { Progress } from '../../lib/core/notes/backup';
import { usePanel } from '../panel/panel-context';
import { download } from './download';
import { EXPORT_FORMATS, type ExportFile } from './export-formats';
import { useLongWork } from './use-long-work';
import { WorkProgress } from './WorkProgress';

const OWN = 'own';
/** How much of an export for other tools is reading the notes; the rest is writing them down. */
const READING_SHARE = 0.5;

/** Writes the notes to files. */
export function ExportNotes({ onExported }: { onExported(): void }) {
  const { translate, backups, pack, now } = usePanel();
  const [chosen, setChosen] = useState(OWN);
  const [failure, setFailure] = useState<string | undefined>();
  const work = useLongWork();

  const write = async (signal: AbortSignal, progress: Progress): Promise<readonly ExportFile[]> => {
    const day = new Date(now()).toISOString().slice(0, 10);
    const format = EXPORT_FORMATS.find(({ id }) => id === chosen);
    if (format) {
      const notes = await backups.readAll(signal, (part) => progress(part * READING_SHARE));
      return format.write(notes, pack, day, async (part) => {
        progress(READING_SHARE + part * (1 - READING_SHARE));
        // The window draws, and hears the reader.
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
      });
    }
    const parts = await backups.exportLibrary(signal, progress);
    return [{ name: `clauselight-${day}.jsonl`, type: 'application/jsonl', parts }];
  };

  const run = async () => {
    setFailure(undefined);
    try {
      const files = await work.run(write);
      if (!files) return;
      for (const file of files) download(file);
      if (chosen === OWN) await backups.markExported();
      onExported();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <section aria-labelledby="export">
      <h2 id="export">{translate('panel_export')}</h2>
      <div class="backup-row">
        <select
          class="field"
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
        <button type="button" class="button" disabled={work.state !== undefined} onClick={() => void run()}>
          {translate('panel_export_start')}
        </button>
      </div>
      <WorkProgress work={work} label={translate('panel_export_writing')} />
      {failure !== undefined && (
        <p class="failed" role="alert">
          {translate('panel_export_failed', failure)}
        </p>
      )}
    </section>
  );
}
