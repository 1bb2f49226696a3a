import type { ReadArticle } from '../../../src/core/detectors/detector.ts';
import judgeAppointment from '../../../src/core/detectors/judge-appointment.ts';
import type { Appointment, AppointmentFinding } from '../../../src/core/finding.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

/** An article of plain paragraphs, read as the detectors get it. */
export function readArticle(text: string, date?: string): ReadArticle {
  const blocks = text.split('\n').map((paragraph, index) => ({
    id: `p${index}`,
    kind: 'paragraph' as const,
    text: paragraph,
    tokens: tokenise(paragraph),
    sentences: splitSentences(paragraph),
  }));
  return { blocks, ...(date === undefined ? {} : { date }) };
}

export type FoundAppointment = { readonly quote: string; readonly appointment: Appointment };

/** The judge-appointment findings of a text, in text order. */
export function findAppointments(text: string, date?: string): FoundAppointment[] {
  const article = readArticle(text, date);
  const candidates = new Map(article.blocks.map((block) => [block.id, judgeAppointment.find(block)]));
  return judgeAppointment
    .settle(candidates, article)
    .filter((finding): finding is AppointmentFinding => finding.kind === 'judge-appointment')
    .map(({ block, start, end, appointment }) => {
      const paragraph = article.blocks.find(({ id }) => id === block)?.text ?? '';
      return { quote: paragraph.slice(start, end), appointment };
    });
}
