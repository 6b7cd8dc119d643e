// Days and durations as the interview writes them.
(function () {
  "use strict";
  const { mock } = globalThis.zhuji;
  const two = (n) => String(n).padStart(2, "0");

  /** The day of a time in seconds, as 2026-11-22. */
  mock.date = (seconds) => {
    const date = new Date(seconds * 1000);
    return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  };

  /** Seconds as 4:05, or 1:04:05. */
  mock.time = (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    return h ? h + ":" + two(m) + ":" + two(s) : m + ":" + two(s);
  };
})();
