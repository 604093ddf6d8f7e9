const INTERVAL_MS = 100;

/** Notices how long this process could not run, by how late a timer comes. */
export function watchStall(): { longestMs(): number; stop(): void } {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - INTERVAL_MS);
    last = now;
  };
  const timer = setInterval(look, INTERVAL_MS);
  return {
    longestMs() {
      look();
      return longest;
    },
    stop: () => clearInterval(timer),
  };
}
