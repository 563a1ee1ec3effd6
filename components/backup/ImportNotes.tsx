import { useRef, useState } from 'preact/hooks';
import type { Intake } from '../../lib/core/notes/backup';
import { usePanel } from '../panel/panel-context';
import { IntakePreview } from './IntakePreview';
import { reasonOf } from './import-reason';

type Step = 'rest' | 'reading' | 'taking' | 'done' | Intake;

/** Reads a file whole, shows what it would bring, and takes it in when the reader says so. */
export function ImportNotes() {
  const { translate, backups, readTextFile } = usePanel();
  const [step, setStep] = useState<Step>('rest');
  const [failure, setFailure] = useState<string | undefined>();
  /** Counts the files that were chosen: what an earlier one brings is not shown any more. */
  const asked = useRef(0);

  const attempt = async (during: Step, work: () => Promise<Step>) => {
    const question = ++asked.current;
    setFailure(undefined);
    setStep(during);
    try {
      const next = await work();
      if (question === asked.current) setStep(next);
    } catch (error) {
      if (question !== asked.current) return;
      setFailure(translate('panel_import_failed', reasonOf(error, translate)));
      setStep('rest');
    }
  };

  const read = (file: File) => attempt('reading', async () => backups.readFile(await readTextFile(file)));
  const take = (intake: Intake) =>
    attempt('taking', async () => {
      await backups.takeIn(intake, 'import');
      return 'done';
    });
  const cancel = () => {
    asked.current++;
    setStep('rest');
  };

  return (
    <section aria-labelledby="import">
      <h2 id="import">{translate('panel_import')}</h2>
      <p class="quiet">{translate('panel_import_body')}</p>
      <input
        type="file"
        aria-label={translate('panel_import_choose')}
        accept=".jsonl,.json,.jsonld"
        disabled={step === 'taking'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {(step === 'reading' || step === 'taking') && (
        <p role="status">
          {translate('panel_import_reading')}{' '}
          {step === 'reading' && (
            <button type="button" class="button" onClick={cancel}>
              {translate('panel_cancel')}
            </button>
          )}
        </p>
      )}
      {typeof step === 'object' && (
        <IntakePreview
          title={translate('panel_import_preview')}
          counts={step.counts}
          label={translate('panel_import_start')}
          onTake={() => void take(step)}
          onCancel={cancel}
        />
      )}
      {step === 'done' && <p role="status">{translate('panel_import_done')}</p>}
      {failure !== undefined && (
        <p class="failed" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
