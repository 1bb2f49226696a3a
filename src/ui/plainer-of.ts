import type { Finding } from '../core/finding.ts';
import { tOf } from './message.ts';

/** What to write instead, as the reader sees it; empty where nothing plainer is known. */
export function plainerOf({ plainer, advice }: Finding): string {
  return plainer?.join(', ') ?? (advice ? tOf('advice', advice) : '');
}
