import type { Sensitivity } from '../core/finding.ts';
import { t, tOf } from './message.ts';

type Props = { readonly value: Sensitivity; readonly set: (value: Sensitivity) => void };

const choices: readonly Sensitivity[] = ['fewer', 'balanced', 'more'];

/** How many loaded words to show; appointment framings are shown at every choice. */
export function SensitivityChoice({ value, set }: Props) {
  return (
    <fieldset class="sensitivity">
      <legend>{t('sensitivity')}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="sensitivity"
            value={choice}
            checked={choice === value}
            onChange={() => set(choice)}
          />
          <span>{tOf('sensitivity', choice)}</span>
        </label>
      ))}
    </fieldset>
  );
}
