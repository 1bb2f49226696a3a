/**
 * The lines of a stream of decoded text. Only line feeds part lines, since JSON strings may hold the other
 * separators of Unicode; a carriage return before one and a byte order mark at the start are dropped.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  let isFirst = true;
  const finish = (end: string) => {
    const line = rest.join('') + end;
    rest = [];
    const text = isFirst && line.startsWith('\ufeff') ? line.slice(1) : line;
    isFirst = false;
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      yield finish(chunk.slice(start, end));
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.slice(start));
  }
  if (rest.length > 0) yield finish('');
}
