import { useId, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';

interface Props {
  readonly tags: readonly string[];
  /** All tags there are, to complete from. */
  readonly known: readonly string[];
  onChange(tags: readonly string[]): void;
}

/** The tags of a note: each can be taken off, and a new one is completed from those there are. */
export function NoteTags({ tags, known, onChange }: Props) {
  const { translate } = usePanel();
  const listId = useId();
  const [typed, setTyped] = useState('');

  const add = () => {
    const fresh = typed
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)]);
    setTyped('');
  };

  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          {tag}
          <button
            type="button"
            aria-label={translate('panel_tag_remove', tag)}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        class="tag-field"
        aria-label={translate('panel_tag_add')}
        placeholder={translate('panel_tag_add')}
        list={listId}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
