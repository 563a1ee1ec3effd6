/**
 * Runs work that may never end.
 * @param limit milliseconds
 * @param late makes the error for work that took longer; its signal aborts then
 */
export async function withTimeLimit<T>(
  limit: number,
  late: () => Error,
  work: (signal: AbortSignal) => PromiseLike<T>,
): Promise<T> {
  const ending = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(late());
    ending.abort();
  }, limit);
  try {
    return await Promise.race([work(ending.signal), promise]);
  } finally {
    clearTimeout(timer);
  }
}
