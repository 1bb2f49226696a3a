/** A month and a day that the calendar has; 31 February passes, as it does where messages are checked. */
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/;

/** YYYY-MM-DD, as written at the start of an ISO 8601 date; `undefined` for anything else, and for a day that cannot be. */
export function isoDay(written: string | null | undefined): string | undefined {
  return day.exec(written ?? '')?.[0];
}
