/**
 * Page text as Markdown that says the same and is nothing but text: one line, without markup, links, HTML, or
 * the tags, links and comments that note-taking programs add to Markdown.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      // Line breaks, and invisible characters that turn the direction of what follows.
      .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|~&$%=^@!]/g, '\\$&')
      // Addresses that some programs turn into links by themselves.
      .replace(/\b(https?|ftp|mailto|xmpp|javascript|data|file|obsidian)(?=:)/gi, '$1\\')
      .replace(/\bwww(?=\.)/gi, '$&\\')
      // Bullets and numbers of lists.
      .replace(/^[-+]/, '\\$&')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}
