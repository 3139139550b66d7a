/** Why the app cannot start: its message is one sentence that says what happened and what to do. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}
