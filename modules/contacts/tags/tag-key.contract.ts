/**
 * What makes a tag unique: its name after NFKC, trimming and case folding, so that "VIP", "vip" and "ＶＩＰ" are one.
 */
export function tagKey(name: string): string {
  // Upper and then lower case folds what lower case alone keeps apart, as in Straße and STRASSE.
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toUpperCase().toLowerCase();
}
