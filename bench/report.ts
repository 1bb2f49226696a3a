/** Of several runs: the median is what to expect, the minimum is what other programs on the machine disturbed least. */
export type Figure = { readonly median: number; readonly min: number };

export function figureOf(samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = Math.floor(sorted.length / 2);
  return {
    median: sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
    min: at(0),
  };
}

/** Three digits, whatever the size. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (value !== 0 && Math.abs(value) < 100) return String(Number(value.toPrecision(3)));
  return Math.round(value).toLocaleString('en');
}

export const both = ({ median, min }: Figure): string => `${short(median)} (${short(min)})`;

/** Prints a Markdown table, ready for docs/performance.md. */
export function printTable(title: string, rows: readonly Record<string, string | number>[]): void {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) =>
    heads.map((head) => {
      const value = row[head] ?? '';
      return typeof value === 'number' ? short(value) : value;
    }),
  );
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log([line(heads), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n'));
}
