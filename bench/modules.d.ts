declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: readonly { start: number; length: number }[]): void;
  }
}
declare module 'write-good' {
  export default function writeGood(
    text: string,
  ): readonly { index: number; offset: number; reason: string }[];
}
