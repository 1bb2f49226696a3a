import type { Sensitivity } from '../core/finding.ts';
import { t, tOf } from './message.ts';

type Props = { readonly value: Sensitivity; readonly set: (value: Sensitivity) => void };

const choices: readonly Sensitivity[] = ['fewer', 'balanced', 'more'];

/**
 * How many loaded words to show, and how right they were; appointment framings are shown at every choice. The
 * figures are those of MODEL.md.
 */
export function SensitivityChoice({ value, set }: Props) {
  return (
    <fieldset class="sensitivity" aria-describedby="sensitivity-help">
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
      <p id="sensitivity-help">{tOf('sensitivityHelp', value)}</p>
    </fieldset>
  );
}
