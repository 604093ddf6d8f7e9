/** A judge that was silent this long counts as dead, in seconds. It reports every five. */
export const JUDGE_FRESH_SECONDS = 15;
