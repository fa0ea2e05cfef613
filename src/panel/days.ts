const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** A number of days from today in words: `today`, `in 12 days`, `3 days ago`. */
export const inWords = (days: number): string => relative.format(days, 'day');
