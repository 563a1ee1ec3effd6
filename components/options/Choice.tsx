import { useId } from 'preact/hooks';

interface Props<Value extends string | number> {
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  onChoose(value: Value): void;
}

/** One of a few: radio buttons under a common question. */
export function Choice<Value extends string | number>({ label, name, value, options, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class="option-group">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="option-row">
          <input
            type="radio"
            name={`${name}-${id}`}
            data-name={name}
            value={String(option.value)}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="switch-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
