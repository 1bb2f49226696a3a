export type ExportFormat = 'markdown' | 'json' | 'csv';

/** The formats, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = ['markdown', 'json', 'csv'];

/** The address, within the extension, of the page that saves an export; without an article it saves everything. */
export function exportPage(format: ExportFormat, article?: string): string {
  const query = new URLSearchParams({ format, ...(article !== undefined && { article }) });
  return `pages/export.html?${query}`;
}
