import { watchEncoding } from '../decode.ts';
import { detectFormat } from '../detect-format.ts';
import { textOf } from '../draft.ts';
import { guessMapping, readPreview } from '../preview.ts';
import { fixture } from './importing.ts';

/** Reads a file of `fixtures/` as an upload does. */
export async function readFixture(name: string) {
  return readBytes(fixture(name));
}

/** Reads bytes as an upload does: how they are written, their columns, and where these go. */
export async function readBytes(bytes: Buffer) {
  const watch = watchEncoding();
  watch.see(bytes);
  const encoding = watch.encoding();
  const format = { encoding, ...detectFormat(await textOf(piecesOf(bytes), encoding)) };
  const preview = await readPreview(piecesOf(bytes), format);
  return { format, ...preview, mapping: guessMapping(preview) };
}

/** Bytes as they might arrive: in pieces of a size. */
export async function* piecesOf(bytes: Buffer, size = bytes.length): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
