/**
 * What an answer brings, or an error with the text `late` if it takes longer than `patience` milliseconds. Pages that
 * the browser withholds or has frozen, or that show a dialog of their own, do not answer at all.
 */
export function inTime<T>(answer: Promise<T>, patience: number, late: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), patience);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
