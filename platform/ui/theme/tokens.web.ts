import { type CSSVariablesResolver, defaultCssVariablesResolver } from '@mantine/core';

/** The names of the tokens that stylesheets of components use; a component's file carries no colour itself. */
export const tokens: CSSVariablesResolver = (theme) => {
  const defaults = defaultCssVariablesResolver(theme);
  return {
    variables: { ...defaults.variables, ...sizes },
    light: { ...defaults.light, ...light },
    dark: { ...defaults.dark, ...dark, ...tinted },
  };
};

// The soft variants of Mantine's dark scheme are nearly black; ours stay recognisable and readable.
const tinted = Object.fromEntries(
  ['pine', 'red', 'amber', 'blue', 'grape', 'violet'].flatMap((color) => [
    [
      `--mantine-color-${color}-light`,
      `color-mix(in srgb, var(--mantine-color-${color}-6) 26%, var(--mantine-color-dark-7))`,
    ],
    [
      `--mantine-color-${color}-light-hover`,
      `color-mix(in srgb, var(--mantine-color-${color}-6) 36%, var(--mantine-color-dark-7))`,
    ],
    [`--mantine-color-${color}-light-color`, `var(--mantine-color-${color}-2)`],
  ]),
);

const sizes = {
  '--sidebar-width': '14.5rem',
  '--page-gutter': '2rem',
};

const light = {
  '--ground': 'var(--mantine-color-gray-1)',
  '--surface': 'var(--mantine-color-white)',
  '--surface-sunken': 'var(--mantine-color-gray-0)',
  '--surface-raised': 'var(--mantine-color-white)',
  '--surface-hover': 'var(--mantine-color-gray-0)',
  '--surface-pressed': 'var(--mantine-color-gray-2)',
  '--line': 'var(--mantine-color-gray-2)',
  '--line-strong': 'var(--mantine-color-gray-4)',
  '--ink': 'var(--mantine-color-gray-9)',
  '--ink-soft': 'var(--mantine-color-gray-7)',
  '--ink-faint': 'var(--mantine-color-gray-6)',
  '--accent': 'var(--mantine-color-pine-7)',
  '--accent-soft': 'var(--mantine-color-pine-0)',
  '--accent-ink': 'var(--mantine-color-pine-8)',
  '--danger-ink': 'var(--mantine-color-red-7)',
  '--mantine-color-red-light': 'var(--mantine-color-red-0)',
  '--mantine-color-text': 'var(--mantine-color-gray-9)',
  '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
  '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
  '--mantine-color-anchor': 'var(--mantine-color-pine-7)',
  '--mantine-color-error': 'var(--mantine-color-red-7)',
  '--mantine-color-default-border': 'var(--mantine-color-gray-4)',
};

const dark = {
  '--ground': 'var(--mantine-color-dark-8)',
  '--surface': 'var(--mantine-color-dark-7)',
  '--surface-sunken': 'var(--mantine-color-dark-8)',
  '--surface-raised': 'var(--mantine-color-dark-4)',
  '--surface-hover': 'var(--mantine-color-dark-6)',
  '--surface-pressed': 'var(--mantine-color-dark-5)',
  '--line': 'var(--mantine-color-dark-5)',
  '--line-strong': 'var(--mantine-color-dark-4)',
  '--ink': 'var(--mantine-color-dark-0)',
  '--ink-soft': 'var(--mantine-color-dark-2)',
  '--ink-faint': 'var(--mantine-color-dark-3)',
  '--accent': 'var(--mantine-color-pine-4)',
  '--accent-soft': 'color-mix(in srgb, var(--mantine-color-pine-6) 22%, var(--mantine-color-dark-7))',
  '--accent-ink': 'var(--mantine-color-pine-3)',
  '--danger-ink': 'var(--mantine-color-red-3)',
  '--mantine-color-gray-light': 'var(--mantine-color-dark-5)',
  '--mantine-color-gray-light-hover': 'var(--mantine-color-dark-4)',
  '--mantine-color-gray-light-color': 'var(--mantine-color-dark-1)',
  '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
  '--mantine-color-placeholder': 'var(--mantine-color-dark-3)',
  '--mantine-color-anchor': 'var(--mantine-color-pine-4)',
  '--mantine-color-error': 'var(--mantine-color-red-3)',
};
