/** A command cannot go on for a reason that its caller can do something about: the message is all that is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
