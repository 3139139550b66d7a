import type { MantineColorsTuple } from '@mantine/core';

/** The product's own colour, a deep pine green. */
export const pine: MantineColorsTuple = [
  '#eef8f4',
  '#dcefe8',
  '#b7ddd0',
  '#8dc9b5',
  '#5fb398',
  '#37997c',
  '#1f8367',
  '#126b53',
  '#0d5643',
  '#0a4536',
];

/** Neutrals with a breath of warmth, for the light scheme. */
export const gray: MantineColorsTuple = [
  '#fafaf8',
  '#f4f4f1',
  '#ecece8',
  '#e2e2dd',
  '#cfcfc9',
  '#a6a69f',
  '#6f706a',
  '#5d5e58',
  '#3f403b',
  '#1d1e1b',
];

/** The same neutrals for the dark scheme, from text (0) to the deepest ground (9). */
export const dark: MantineColorsTuple = [
  '#ececea',
  '#cbcbc7',
  '#a5a6a0',
  '#85867f',
  '#3d3e3a',
  '#2f302d',
  '#242522',
  '#1b1c1a',
  '#151614',
  '#0e0f0d',
];

/** Reds that read as a warning, not as an alarm. */
export const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fae0de',
  '#f4bfbb',
  '#ec9791',
  '#e4716a',
  '#d9514a',
  '#c93a35',
  '#b02c2a',
  '#8f2423',
  '#701d1d',
];

/** Ambers for what wants attention without being wrong. */
export const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#faeaca',
  '#f3d592',
  '#ebbd57',
  '#e0a42e',
  '#c2861a',
  '#9a6710',
  '#7d520d',
  '#64420d',
  '#4c330c',
];
