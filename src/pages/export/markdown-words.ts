import type { MarkdownWords } from '../../core/export/markdown.ts';
import { t, tOf } from '../../ui/message.ts';
import { voiceOf } from '../../ui/voice-of.ts';

/** The words around what is exported, in the reader's language. */
export function markdownWords(): MarkdownWords {
  return {
    kind: ({ kind, subtype }) => `${tOf('kind', kind)} · ${tOf('subtype', subtype)}`,
    voice: voiceOf,
    opinion: { agree: t('opinionSaid_agree'), disagree: t('opinionSaid_disagree') },
    plainer: t('plainer'),
    ownMark: t('ownMark'),
    note: t('note'),
    tags: t('tagsLabel'),
    inPage: t('inPage'),
  };
}
