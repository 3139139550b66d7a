/** An import was cancelled, or the process is about to stop: the step that it interrupts is taken back. */
export class Interrupted extends Error {}
