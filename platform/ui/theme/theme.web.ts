import { createTheme } from '@mantine/core';
import { amber, dark, gray, pine, red } from './colors.web.ts';
import { components } from './component-defaults.web.ts';

/** How the product looks: its own colours, measures and defaults, so that pages carry none. */
export const theme = createTheme({
  colors: { pine, gray, dark, red, amber },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  black: '#1d1e1b',
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(20 20 15 / 0.05)',
    sm: '0 1px 3px rgb(20 20 15 / 0.08), 0 1px 2px rgb(20 20 15 / 0.04)',
    md: '0 4px 16px rgb(20 20 15 / 0.1), 0 1px 3px rgb(20 20 15 / 0.06)',
    lg: '0 12px 32px rgb(20 20 15 / 0.14), 0 2px 6px rgb(20 20 15 / 0.06)',
    xl: '0 24px 60px rgb(20 20 15 / 0.2), 0 4px 12px rgb(20 20 15 / 0.08)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components,
});
