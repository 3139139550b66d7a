import type { Random } from './random.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** An id of the shape of UUIDv7 from a given time, so that ids stand in the order of the times. */
export function idAt(time: number, random: Random): string {
  const high = Math.floor(time / 0x1_0000);
  const [a, b, c] = [random.bits(), random.bits(), random.bits()];
  const version = 0x7000 | (a & 0x0fff);
  const variant = 0x8000 | ((a >>> 12) & 0x3fff);
  return `${hex32(high)}-${hex16(time % 0x1_0000)}-${hex16(version)}-${hex16(variant)}-${hex16(b)}${hex32(c)}`;
}

function hex32(bits: number) {
  return hex16(bits >>> 16) + hex16(bits);
}

function hex16(bits: number) {
  return `${HEX[(bits >>> 8) & 255]}${HEX[bits & 255]}`;
}
