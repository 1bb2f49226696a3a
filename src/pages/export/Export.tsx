import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../core/message-of.ts';
import type { ExportFormat } from '../../ui/export-formats.ts';
import { t } from '../../ui/message.ts';
import { makeFile } from './make-file.ts';

type Props = { readonly format: ExportFormat; readonly article: string | undefined };

type State =
  | { readonly is: 'making' | 'empty' }
  | { readonly is: 'failed'; readonly error: string }
  | { readonly is: 'made'; readonly name: string; readonly link: string };

function save(link: string, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.download = name;
  anchor.click();
}

/** Makes the file and saves it: in a tab of its own, since a popup may close while the browser asks where to. */
export function Export({ format, article }: Props) {
  const [state, setState] = useState<State>({ is: 'making' });
  useEffect(() => {
    makeFile(format, article).then(
      (file) => {
        if (!file) return setState({ is: 'empty' });
        const link = URL.createObjectURL(file);
        save(link, file.name);
        setState({ is: 'made', name: file.name, link });
      },
      (error: unknown) => setState({ is: 'failed', error: messageOf(error) }),
    );
  }, [format, article]);

  return (
    <main>
      <h1>{t('export')}</h1>
      {state.is === 'making' && <p role="status">{t('exporting')}</p>}
      {state.is === 'empty' && <p role="status">{t('exportEmpty')}</p>}
      {state.is === 'failed' && <p role="alert">{t('failed', state.error)}</p>}
      {state.is === 'made' && (
        <>
          <p role="status">{t('exported', state.name)}</p>
          <button type="button" onClick={() => save(state.link, state.name)}>
            {t('exportAgain')}
          </button>
        </>
      )}
    </main>
  );
}
