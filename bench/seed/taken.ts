/**
 * Remembers which texts were taken, in four to eight bytes each: by a hash. Two texts of one hash count as one, so that
 * a free text may be called taken (one in thousands), but never a taken one free.
 */
export function rememberTaken(most: number): { take(text: string): boolean } {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(most * 1.5 + 16)));
  const mask = slots.length - 1;
  return {
    /** Takes the text; false when it was taken before. */
    take(text) {
      const hash = hashOf(text);
      let slot = Math.imul(hash, 0x9e3779b1) & mask;
      while (slots[slot] !== 0) {
        if (slots[slot] === hash) return false;
        slot = (slot + 1) & mask;
      }
      slots[slot] = hash;
      return true;
    },
  };
}

/** FNV-1a over UTF-16 units, stirred; never 0, which marks an empty slot. */
function hashOf(text: string) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
