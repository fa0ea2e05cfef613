/** How long a pause in typing is before a text is read anew, in milliseconds. */
export const PAUSE = 200;
