import { usePanel } from '../panel/panel-context';
import { ClauseChip } from '../parts/ClauseChip';

/** The terms that a clause says something about, each with the other clauses it stands in. */
export function ClauseTerms({ clause }: { readonly clause: string }) {
  const { translate, index } = usePanel();
  const terms = index.findTerms(clause);
  if (terms.length === 0) return null;
  return (
    <section class="part" aria-labelledby="clause-terms">
      <h2 id="clause-terms">{translate('panel_terms_here')}</h2>
      <ul class="terms">
        {terms.map(({ id, kind, name, about, clauses }) => {
          const others = clauses.filter((other) => other !== clause);
          return (
            <li key={id} class="term">
              <p class="kind">{translate(`kind_${kind}`)}</p>
              <h3 lang="en">{name.en}</h3>
              <p class="about" lang="en">
                {about}
              </p>
              {others.length > 0 && (
                <p class="others quiet">
                  {translate('panel_also_in')}
                  {others.map((other) => (
                    <ClauseChip key={other} clause={other} />
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
