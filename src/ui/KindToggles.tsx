import type { FindingKind } from '../core/finding.ts';
import type { ListedFinding } from '../core/page.ts';
import { findingKinds } from './kinds.ts';
import { t, tOf } from './message.ts';
import { Swatch } from './Swatch.tsx';

type Props = {
  readonly findings: readonly ListedFinding[];
  readonly kinds: Readonly<Record<FindingKind, boolean>>;
  readonly set: (kind: FindingKind, on: boolean) => void;
};

/** The legend, the counts by kind and voice, and the switch of each kind, in one. */
export function KindToggles({ findings, kinds, set }: Props) {
  const shown = findings.filter((listed) => listed.shown).map(({ finding }) => finding);
  return (
    <fieldset class="kinds">
      <legend>{t('marks')}</legend>
      {findingKinds.map((kind) => {
        const own = shown.filter((finding) => finding.kind === kind && finding.voice === 'outlet').length;
        const others = shown.filter((finding) => finding.kind === kind && finding.voice !== 'outlet').length;
        const counts = [own > 0 && t('countOwn', own), others > 0 && t('countOthers', others)].filter(
          Boolean,
        );
        return (
          <label key={kind} class="toggle" title={tOf('kindHelp', kind)}>
            <span>
              <Swatch kind={kind}>{tOf('kind', kind)}</Swatch>
              <small>{counts.join(', ')}</small>
            </span>
            {/* The label's title is for the pointer; programs that read aloud tell the box's own. */}
            <input
              type="checkbox"
              value={kind}
              title={tOf('kindHelp', kind)}
              checked={kinds[kind]}
              onChange={({ currentTarget }) => set(kind, currentTarget.checked)}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
