import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';

interface Props {
  /** Nothing is lost with it, so nothing is asked. */
  readonly isBlank: boolean;
  /** Rejects, with the reason in words, if the note is still there. */
  onDelete(): Promise<void>;
}

/** The button that deletes a note, after a question in its own place. */
export function DeleteNote({ isBlank, onDelete }: Props) {
  const { translate } = usePanel();
  const [step, setStep] = useState<'rest' | 'asked' | 'busy'>('rest');
  const [failure, setFailure] = useState<string | undefined>();
  const keep = useRef<HTMLButtonElement>(null);
  const begin = useRef<HTMLButtonElement>(null);

  // The focus follows the question, and comes back with "no".
  const was = useRef(step);
  useLayoutEffect(() => {
    if (step === 'asked') keep.current?.focus();
    if (step === 'rest' && was.current !== 'rest') begin.current?.focus();
    was.current = step;
  }, [step]);

  const onSure = async () => {
    setStep('busy');
    setFailure(undefined);
    try {
      await onDelete();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setStep('rest');
    }
  };

  if (step === 'rest') {
    return (
      <>
        {failure !== undefined && (
          <span class="failed" role="alert">
            {translate('panel_note_not_deleted', failure)}
          </span>
        )}
        <button
          type="button"
          class="button plain"
          ref={begin}
          onClick={() => (isBlank ? void onSure() : setStep('asked'))}
        >
          {translate('panel_note_delete')}
        </button>
      </>
    );
  }
  return (
    <fieldset
      class="question"
      aria-label={translate('panel_note_delete_question')}
      onKeyDown={(event) => event.key === 'Escape' && setStep('rest')}
    >
      <span aria-hidden="true">{translate('panel_note_delete_question')}</span>
      <button type="button" class="button danger" disabled={step === 'busy'} onClick={() => void onSure()}>
        {translate('panel_note_delete')}
      </button>
      <button type="button" class="button" ref={keep} onClick={() => setStep('rest')}>
        {translate('panel_note_keep')}
      </button>
    </fieldset>
  );
}
