import type { Format } from './import.contract.ts';

type Encoding = Format['encoding'];

/** Tells the encoding of bytes as they arrive, without keeping them. */
export interface EncodingWatch {
  see(bytes: Buffer): void;
  encoding(): Encoding;
}

/** By its byte order mark; else UTF-8 when all bytes are valid as such, else Windows-1252. */
export function watchEncoding(): EncodingWatch {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let marked: Encoding | undefined;
  let started = false;
  let valid = true;
  return {
    see(bytes) {
      if (!started) marked = byteOrderMark(bytes);
      started = true;
      if (marked || !valid) return;
      valid = accepts(strict, bytes);
    },
    encoding() {
      if (marked) return marked;
      return valid && accepts(strict) ? 'utf-8' : 'windows-1252';
    },
  };
}

/** Decodes pieces of a file to text with single line ends, whatever they were; byte order marks are dropped. */
export async function* decode(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let first = true;
  let carriageReturn = '';
  for await (const piece of pieces) {
    let text = carriageReturn + decoder.decode(piece, { stream: true });
    if (text === '') continue;
    // A line end may be cut in two.
    carriageReturn = text.endsWith('\r') ? '\r' : '';
    if (carriageReturn) text = text.slice(0, -1);
    yield withSingleLineEnds(first ? text.replace(/^\uFEFF+/, '') : text);
    first = false;
  }
  const rest = carriageReturn + decoder.decode();
  if (rest) yield withSingleLineEnds(rest);
}

function withSingleLineEnds(text: string) {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

// Without bytes it asks whether the end is the end of a character.
function accepts(strict: TextDecoder, bytes?: Buffer) {
  try {
    strict.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

function byteOrderMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}
