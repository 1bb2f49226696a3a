/** What a caught error says; anything can be thrown. @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
