import { useState } from 'preact/hooks';
import type { Intake } from '../../lib/core/notes/backup';
import { usePanel } from '../panel/panel-context';
import { IntakePreview } from './IntakePreview';
import { reasonOf } from './import-reason';
import { useLongWork } from './use-long-work';
import { WorkProgress } from './WorkProgress';

type Step = 'rest' | 'reading' | 'taking' | 'done' | 'stopped' | Intake;

/** Reads a file whole, shows what it would bring, and takes it in when the reader says so. */
export function ImportNotes() {
  const { translate, backups, readTextFile } = usePanel();
  const [step, setStep] = useState<Step>('rest');
  const [failure, setFailure] = useState<string | undefined>();
  const work = useLongWork();

  const attempt = async (during: Step, run: () => Promise<Step | undefined>) => {
    setFailure(undefined);
    setStep(during);
    try {
      setStep((await run()) ?? 'stopped');
    } catch (error) {
      setFailure(translate('panel_import_failed', reasonOf(error, translate)));
      setStep('rest');
    }
  };

  const read = (file: File) =>
    attempt('reading', () =>
      work.run(async (signal, progress) => backups.readFile(await readTextFile(file), signal, progress)),
    );
  const take = (intake: Intake) =>
    attempt('taking', () =>
      work.run(async (signal, progress): Promise<Step> => {
        await backups.takeIn(intake, 'import', signal, progress);
        return 'done';
      }),
    );

  return (
    <section aria-labelledby="import">
      <h2 id="import">{translate('panel_import')}</h2>
      <p class="quiet">{translate('panel_import_body')}</p>
      <input
        type="file"
        aria-label={translate('panel_import_choose')}
        accept=".jsonl,.json,.jsonld"
        disabled={work.state !== undefined}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <WorkProgress work={work} label={translate(step === 'taking' ? 'panel_import_taking' : 'panel_import_reading')} />
      {typeof step === 'object' && (
        <IntakePreview
          title={translate('panel_import_preview')}
          counts={step.counts}
          how="import"
          label={translate('panel_import_start')}
          onTake={() => void take(step)}
          onCancel={() => setStep('rest')}
        />
      )}
      <p role="status">
        {step === 'done' && translate('panel_import_done')}
        {step === 'stopped' && translate('panel_import_stopped')}
      </p>
      {failure !== undefined && (
        <p class="failed" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
