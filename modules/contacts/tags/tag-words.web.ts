/** The address of the contacts that have a tag. */
export function contactsWithTag({ id }: { id: string }): string {
  return `/contacts?tags=${id}`;
}

/** "1 contact", "2,040 contacts". */
export function contactsInWords(count: number): string {
  return count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`;
}

/** "1 tag", "204 tags". */
export function tagsInWords(count: number): string {
  return count === 1 ? '1 tag' : `${count.toLocaleString('en')} tags`;
}

/** The lines of a pasted text as they stand, blank ones too: a line that is refused is named by its number. */
export function linesOf(text: string): string[] {
  return text.replace(/\s+$/, '').split(/\r\n|\r|\n/);
}
