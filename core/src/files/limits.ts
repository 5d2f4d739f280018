/** The largest file that may be brought in, in bytes: a workbook of 70,000 people is a fifth of it. */
export const MOST_FILE_BYTES = 40 * 1024 * 1024
