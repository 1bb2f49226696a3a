/** What went wrong, in words: whatever may have been thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
