const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives a moment as a reader says it: the time if it was today, else day and time. Both in milliseconds since 1970. */
export function formatTime(at: number, now: number, language: string): string {
  const isToday = Math.abs(now - at) < DAY_MS && new Date(at).getDate() === new Date(now).getDate();
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const day: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(language, isToday ? clock : { ...day, ...clock }).format(at);
}

/** Gives an ISO date in words. */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
