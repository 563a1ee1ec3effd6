import type { SettingsProblem } from '../../lib/core/settings/parse-settings';
import { useOptions } from './options-context';

/** More faults than this say no more than these. */
const MOST = 8;

interface Props {
  readonly file: string;
  readonly problems: readonly SettingsProblem[];
}

/** Why a file was not imported: each faulty field, with what should stand there. */
export function ImportProblems({ file, problems }: Props) {
  const { translate } = useOptions();
  return (
    <>
      <p class="failed">{translate('options_refused', file)}</p>
      <ul class="problems">
        {problems.slice(0, MOST).map(({ field, expected, found }) => (
          <li key={field}>{translate('options_problem', field, expected, found)}</li>
        ))}
      </ul>
    </>
  );
}
