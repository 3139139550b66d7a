import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { PASSWORD_MIN } from './limits.contract.ts';

/** The password that somebody has. */
export function CurrentPassword(props: PasswordInputProps) {
  return <PasswordInput autoComplete="current-password" visibilityToggleButtonProps={TOGGLE} {...props} />;
}

/** The password that somebody chooses. */
export function NewPassword(props: PasswordInputProps) {
  return (
    <PasswordInput
      autoComplete="new-password"
      description={`At least ${PASSWORD_MIN} characters. A few words are easier to remember than symbols.`}
      visibilityToggleButtonProps={TOGGLE}
      {...props}
    />
  );
}

/** What is wrong with a chosen password, for the form; null when nothing is. */
export function passwordFault(password: string): string | null {
  return password.length < PASSWORD_MIN ? `A password has at least ${PASSWORD_MIN} characters.` : null;
}

const TOGGLE = { 'aria-label': 'Show or hide the password' };
