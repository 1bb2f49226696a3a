import { useState } from 'preact/hooks';
import { type ExportFormat, exportFormats } from './export-formats.ts';
import { t, tOf } from './message.ts';

type Props = {
  /** Whether there is an article of which alone an export can be. */
  readonly hasArticle: boolean;
  readonly save: (format: ExportFormat, what: 'article' | 'all') => void;
};

/** Chooses what to export and how, and has it saved. */
export function ExportChoice({ hasArticle, save }: Props) {
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [chosen, setChosen] = useState<'article' | 'all'>('article');
  const what = hasArticle ? chosen : 'all';
  return (
    <fieldset class="export">
      <legend>{t('export')}</legend>
      <select
        aria-label={t('exportWhat')}
        name="what"
        value={what}
        onChange={({ currentTarget }) => setChosen(currentTarget.value === 'all' ? 'all' : 'article')}
      >
        {hasArticle && <option value="article">{t('exportArticle')}</option>}
        <option value="all">{t('exportAll')}</option>
      </select>
      <select
        aria-label={t('exportFormat')}
        name="format"
        value={format}
        onChange={({ currentTarget }) =>
          setFormat(exportFormats.find((name) => name === currentTarget.value) ?? 'markdown')
        }
      >
        {exportFormats.map((name) => (
          <option key={name} value={name}>
            {tOf('exportAs', name)}
          </option>
        ))}
      </select>
      <button type="button" class="save-export" onClick={() => save(format, what)}>
        {t('export')}
      </button>
    </fieldset>
  );
}
