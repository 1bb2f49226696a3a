/** The solution of linear equations, by Gauss elimination with pivots. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, i) => [...line, right[i] as number]);
  const size = lines.length;
  for (let column = 0; column < size; column += 1) {
    const at = (line: number) => Math.abs((lines[line] as number[])[column] as number);
    const pivot = [...lines.keys()]
      .slice(column)
      .reduce((best, line) => (at(line) > at(best) ? line : best), column);
    [lines[column], lines[pivot]] = [lines[pivot] as number[], lines[column] as number[]];
    const top = lines[column] as number[];
    for (let line = 0; line < size; line += 1) {
      if (line === column) continue;
      const share = ((lines[line] as number[])[column] as number) / (top[column] as number);
      lines[line] = (lines[line] as number[]).map((value, i) => value - share * (top[i] as number));
    }
  }
  return lines.map((line, i) => (line[size] as number) / (line[i] as number));
}
