import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tOf } from './message.ts';

type What = 'article' | 'all';

type Props = {
  /** How many notes there are on the article in front; `undefined` without an article. */
  readonly notes: number | undefined;
  /** `withNotes`: the notes on the article as well. `false`: it failed, and was said to. */
  readonly forget: (what: What, withNotes: boolean) => Promise<boolean>;
};

/**
 * Has one article forgotten, or everything. Nothing goes with the first click: what goes is said before, the second
 * button is elsewhere, and everything wants a tick besides.
 */
export function ForgetChoice({ notes, forget }: Props) {
  const [asked, setAsked] = useState<What>();
  const [isTicked, setTicked] = useState(false);
  const [isDone, setDone] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const everything = useRef<HTMLButtonElement>(null);

  useEffect(() => cancel.current?.focus(), [asked]);
  function ask(what: What): void {
    setAsked(what);
    setTicked(false);
    setDone(false);
  }
  function close(): void {
    // Still there once the question is gone: the keyboard does not start anew at the top.
    everything.current?.focus();
    setAsked(undefined);
  }
  async function perform(what: What): Promise<void> {
    close();
    setDone(await forget(what, isTicked));
  }

  const choices: readonly What[] = notes === undefined ? ['all'] : ['article', 'all'];
  const hasTick = asked === 'all' || (notes ?? 0) > 0;
  return (
    <section class="forget" aria-label={t('forget')}>
      {choices.map((what) => (
        <button
          key={what}
          ref={what === 'all' ? everything : null}
          type="button"
          class={`forget-${what}`}
          aria-expanded={asked === what}
          onClick={() => ask(what)}
        >
          {tOf('forget', what)}
        </button>
      ))}
      {asked && (
        <fieldset class="question" aria-label={tOf('forget', asked)}>
          <p>{tOf('forgetHelp', asked)}</p>
          {hasTick && (
            <label>
              <input
                type="checkbox"
                checked={isTicked}
                onChange={({ currentTarget }) => setTicked(currentTarget.checked)}
              />{' '}
              {asked === 'all' ? t('forgetTick_all') : t('forgetTick_article', notes ?? 0)}
            </label>
          )}
          <p>
            <button ref={cancel} type="button" onClick={close}>
              {t('cancel')}
            </button>{' '}
            <button
              type="button"
              class="forget-now"
              disabled={asked === 'all' && !isTicked}
              onClick={() => perform(asked)}
            >
              {t('forgetNow')}
            </button>
          </p>
        </fieldset>
      )}
      <p role="status">{isDone && t('forgotten')}</p>
    </section>
  );
}
