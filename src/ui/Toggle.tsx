type Props = {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly set: (on: boolean) => void;
};

/** A switch with its label. */
export function Toggle({ label, on, disabled = false, set }: Props) {
  return (
    <label class="toggle">
      <span>{label}</span>
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
    </label>
  );
}
