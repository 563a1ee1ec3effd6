import './switch.css';

interface Props {
  readonly label: string;
  /** A second line, quieter. */
  readonly hint?: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  /** For tests and scripts to find it. */
  readonly name: string;
  onSwitch(isOn: boolean): void;
}

/** A labelled switch, as wide as its place; what it does happens at once. */
export function Switch({ label, hint, isOn, isDisabled = false, name, onSwitch }: Props) {
  return (
    <label class="switch">
      <span class="switch-label">
        {label}
        {hint && <span class="switch-hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        name={name}
        checked={isOn}
        disabled={isDisabled}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </label>
  );
}
