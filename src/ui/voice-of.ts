import type { Finding } from '../core/finding.ts';
import { t, tOf } from './message.ts';

/** Whose words a finding is, with the speaker where the text names one. */
export function voiceOf({ voice, speaker }: Finding): string {
  if (speaker && voice === 'quoted') return t('voice_quotedBy', speaker);
  if (speaker && voice === 'reported') return t('voice_reportedBy', speaker);
  return tOf('voice', voice);
}
