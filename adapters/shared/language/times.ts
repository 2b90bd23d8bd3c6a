// Days and minutes as every sentence and list of the bot writes them: all of them in UTC.

/** "2026-05-17" */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** "2026-05-17 09:30" */
export const minuteOf = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');
