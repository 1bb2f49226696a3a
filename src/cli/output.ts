import { once } from 'node:events';
import type { WriteStream } from 'node:tty';

/** Writes text, and resolves when more may follow; a slow reader slows the writer down. */
export type Output = (text: string) => Promise<void>;

/** A reader that goes away (`| head`) ends the program quietly. */
export function createOutput(stream: WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
}
