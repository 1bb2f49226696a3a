import type { MarkdownWords } from '../../core/export/markdown.ts';
import { t, tOf } from '../../ui/message.ts';
import { plainerOf } from '../../ui/plainer-of.ts';
import { voiceOf } from '../../ui/voice-of.ts';

/** The words around what is exported, in the reader's language. */
export function markdownWords(): MarkdownWords {
  return {
    kind: ({ kind, subtype }) => `${tOf('kind', kind)} · ${tOf('subtype', subtype)}`,
    voice: voiceOf,
    plainer: (finding) => {
      const instead = plainerOf(finding);
      return instead && `${t('plainer')} ${instead}`;
    },
    opinion: { agree: t('opinionSaid_agree'), disagree: t('opinionSaid_disagree') },
    ownMark: t('ownMark'),
    note: t('note'),
    tags: t('tagsLabel'),
    inPage: t('inPage'),
  };
}
