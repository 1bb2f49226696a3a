// A plain text as a page: the first line is the headline, every other line a paragraph.

/** @param {string} text */
export function textPage(text) {
  const [headline = '', ...paragraphs] = text
    .split(/\r?\n/)
    .map((line) => escapeHtml(line.trim()))
    .filter(Boolean);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta property="og:type" content="article">
    <title>${headline}</title>
    <link rel="stylesheet" href="/demo.css">
  </head>
  <body>
    <main>
      <article>
        <h1>${headline}</h1>
${paragraphs.map((paragraph) => `        <p>${paragraph}</p>`).join('\n')}
      </article>
    </main>
  </body>
</html>
`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
