import type { Opinion } from '../core/stored.ts';
import { t, tOf } from './message.ts';

type Props = { readonly opinion: Opinion | null; readonly set: (opinion: Opinion | null) => void };

const opinions: readonly Opinion[] = ['agree', 'disagree'];

/** Agree or disagree with a mark; the same button again takes it back. */
export function OpinionChoice({ opinion, set }: Props) {
  return (
    <fieldset class="opinion" aria-label={t('opinion')}>
      {opinions.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === opinion}
          onClick={() => set(choice === opinion ? null : choice)}
        >
          {tOf('opinion', choice)}
        </button>
      ))}
    </fieldset>
  );
}
