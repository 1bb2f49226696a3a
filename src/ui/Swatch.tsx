import type { MarkKind } from './highlight-names.ts';
import { markStyles } from './kinds.ts';

type Props = { readonly kind: MarkKind; readonly quoted?: boolean; readonly children: string };

/** Words in the colour and underline of their kind, as the page shows them. */
export function Swatch({ kind, quoted = false, children }: Props) {
  const { colour, underline } = markStyles[kind];
  const tint = (alpha: number) => `rgb(${colour.join(' ')} / ${alpha})`;
  return (
    <span
      style={{
        backgroundColor: tint(quoted ? 0.08 : 0.22),
        textDecoration: `underline ${underline} ${tint(quoted ? 0.55 : 1)} ${quoted ? 1 : 2}px`,
      }}
    >
      {children}
    </span>
  );
}
