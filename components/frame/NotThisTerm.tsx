import { useState } from 'preact/hooks';
import type { MuteScope } from '../../lib/core/notes/frame-session';
import type { FrameServices } from './frame-services';
import type { Sight } from './use-sight';

/** What the reader has done about the term: nothing, asked for the choice, or muted it somewhere. */
type Stage = 'rest' | 'choice' | MuteScope;

interface Props {
  readonly services: Pick<FrameServices, 'translate' | 'mute' | 'opening'>;
  readonly sight: Sight;
}

/** "Not this term": on this page or everywhere, with an undo where the choice was. */
export function NotThisTerm({ services, sight }: Props) {
  const { translate, mute } = services;
  const [stage, setStage] = useState<Stage>('rest');
  const [failure, setFailure] = useState(false);

  const carryOut = async (where: MuteScope, isMuted: boolean) => {
    try {
      await mute(where, isMuted);
      setFailure(false);
      setStage(isMuted ? where : 'rest');
    } catch {
      setFailure(true);
    }
  };
  const act = (run: () => void) => (event: Event) => {
    if (sight.counts(event)) run();
  };

  if (failure) {
    return (
      <span class="choice" role="alert">
        {translate('frame_mute_failed')}
        <button type="button" onClick={act(() => setFailure(false))}>
          {translate('frame_mute_cancel')}
        </button>
      </span>
    );
  }
  if (stage === 'rest') {
    return (
      <button type="button" class="quiet" onClick={act(() => setStage('choice'))}>
        {translate('frame_mute')}
      </button>
    );
  }
  if (stage === 'choice') {
    return (
      <span class="choice">
        <button type="button" onClick={act(() => void carryOut('page', true))}>
          {translate('frame_mute_page')}
        </button>
        <button type="button" onClick={act(() => void carryOut('everywhere', true))}>
          {translate('frame_mute_everywhere')}
        </button>
        <button type="button" class="quiet" onClick={act(() => setStage('rest'))}>
          {translate('frame_mute_cancel')}
        </button>
      </span>
    );
  }
  return (
    <span class="choice" role="status">
      {translate(stage === 'page' ? 'frame_muted_page' : 'frame_muted_everywhere')}
      <button type="button" onClick={act(() => void carryOut(stage, false))}>
        {translate('frame_undo')}
      </button>
    </span>
  );
}
