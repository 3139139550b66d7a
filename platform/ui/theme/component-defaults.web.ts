import type { MantineThemeComponents } from '@mantine/core';
import controls from './controls.module.css';

const CLOSE = { 'aria-label': 'Close' };

const field = {
  defaultProps: { size: 'sm' },
  classNames: {
    wrapper: controls.wrapper,
    input: controls.input,
    label: controls.label,
    description: controls.description,
    error: controls.error,
  },
};
const list = { ...field, defaultProps: { size: 'sm', comboboxProps: { shadow: 'lg' } } };

/** What every component of Mantine starts from. */
export const components: MantineThemeComponents = {
  TextInput: field,
  PasswordInput: field,
  NumberInput: field,
  Textarea: field,
  PinInput: field,
  NativeSelect: field,
  Select: list,
  MultiSelect: list,
  TagsInput: list,
  Autocomplete: list,
  PillsInput: field,
  // Inside the page's landmark, so that what opens there is announced as part of it.
  Portal: { defaultProps: { target: 'main' } },
  Button: { defaultProps: { size: 'sm' }, classNames: { root: controls.button } },
  ActionIcon: {
    defaultProps: { variant: 'subtle', color: 'gray', size: 'md' },
    classNames: { root: controls.icon },
  },
  Badge: { defaultProps: { variant: 'light', radius: 'sm' }, classNames: { root: controls.badge } },
  Menu: {
    defaultProps: { shadow: 'lg', position: 'bottom-end', withInitialFocusPlaceholder: false },
    classNames: { dropdown: controls.menu, item: controls.menuItem },
  },
  Modal: {
    defaultProps: {
      centered: true,
      closeButtonProps: CLOSE,
      radius: 'lg',
      padding: 'lg',
      overlayProps: { backgroundOpacity: 0.35, blur: 2 },
    },
    classNames: { inner: controls.over, title: controls.modalTitle, content: controls.modal },
  },
  Drawer: {
    defaultProps: { closeButtonProps: CLOSE, overlayProps: { backgroundOpacity: 0.35 } },
    classNames: { inner: controls.over },
  },
  Tooltip: {
    defaultProps: { openDelay: 400, withArrow: false, radius: 'sm' },
    classNames: { tooltip: controls.tooltip },
  },
  Alert: { defaultProps: { variant: 'light', radius: 'md' } },
  Anchor: { defaultProps: { underline: 'hover' } },
  Skeleton: { defaultProps: { radius: 'sm' } },
  Checkbox: { defaultProps: { size: 'sm', radius: 'xs' } },
  Switch: { defaultProps: { size: 'sm' } },
  SegmentedControl: {
    defaultProps: { size: 'xs' },
    classNames: { root: controls.segments, label: controls.segment, indicator: controls.chosen },
  },
  Avatar: {
    defaultProps: {
      color: 'initials',
      allowedInitialsColors: ['pine', 'amber', 'blue', 'grape', 'violet', 'red'],
    },
  },
  Notification: { defaultProps: { closeButtonProps: CLOSE, radius: 'md', withBorder: true } },
  Loader: { defaultProps: { size: 'sm', type: 'oval' } },
};
