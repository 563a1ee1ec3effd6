import { useState } from 'preact/hooks';
import type { Intake, Progress, Snapshot } from '../../lib/core/notes/backup';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';
import { IntakePreview } from './IntakePreview';
import { reasonOf } from './import-reason';
import { useLongWork } from './use-long-work';
import { WorkProgress } from './WorkProgress';

/** The snapshots there are; each can be looked at and put back. */
export function Snapshots({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const { translate } = usePanel();
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">{translate('panel_snapshots')}</h2>
      <p class="quiet">{translate('panel_snapshots_body')}</p>
      {snapshots.length === 0 && <p>{translate('panel_snapshots_none')}</p>}
      <ul class="snapshots">
        {snapshots.map((snapshot) => (
          <SnapshotRow key={snapshot.id} snapshot={snapshot} />
        ))}
      </ul>
    </section>
  );
}

function SnapshotRow({ snapshot }: { readonly snapshot: Snapshot }) {
  const { translate, translateCounted, backups, now } = usePanel();
  const [intake, setIntake] = useState<Intake | undefined>();
  const [outcome, setOutcome] = useState<{ readonly words: string; readonly isFailure: boolean } | undefined>();

  const work = useLongWork();

  /** What was read is shown; after what was taken in there is nothing more to show. */
  const attempt = async (run: (signal: AbortSignal, progress: Progress) => Promise<Intake | 'done'>) => {
    setOutcome(undefined);
    setIntake(undefined);
    try {
      const next = await work.run(run);
      if (typeof next === 'object') setIntake(next);
      else setOutcome({ words: translate(next ? 'panel_import_done' : 'panel_snapshot_stopped'), isFailure: false });
    } catch (error) {
      setOutcome({ words: reasonOf(error, translate), isFailure: true });
    }
  };

  return (
    <li>
      <div class="backup-row">
        <span>
          {formatTime(snapshot.at, now(), translate('card_date_language'))}{' '}
          <span class="quiet">
            {translate(`panel_snapshot_${snapshot.reason}`)}, {translateCounted('panel_notes_count', snapshot.count)}
          </span>
        </span>
        <button
          type="button"
          class="button"
          disabled={work.state !== undefined}
          onClick={() => void attempt((signal, progress) => backups.readSnapshot(snapshot.id, signal, progress))}
        >
          {translate('panel_snapshot_look')}
        </button>
      </div>
      <WorkProgress work={work} label={translate('panel_snapshot_working')} />
      {intake && (
        <IntakePreview
          title={translate('panel_snapshot_preview')}
          counts={intake.counts}
          how="restore"
          label={translate('panel_snapshot_back')}
          onTake={() =>
            void attempt(async (signal, progress) => {
              await backups.takeIn(intake, 'restore', signal, progress);
              return 'done';
            })
          }
          onCancel={() => setIntake(undefined)}
        />
      )}
      {outcome && (
        <p class={outcome.isFailure ? 'failed' : ''} role={outcome.isFailure ? 'alert' : 'status'}>
          {outcome.words}
        </p>
      )}
    </li>
  );
}
