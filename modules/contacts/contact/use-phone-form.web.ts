import { useLocalStorage } from '@mantine/hooks';
import type { PhoneForm } from './phone-form.web.ts';

/** The form in which this person wants phones, remembered by this browser. */
export function usePhoneForm(): [PhoneForm, (form: PhoneForm) => void] {
  const [form, setForm] = useLocalStorage<PhoneForm>({
    key: 'contacts.phone-form',
    defaultValue: 'international',
    getInitialValueInEffect: false,
    deserialize: (text) => (text === 'national' ? 'national' : 'international'),
    serialize: (chosen) => chosen,
  });
  return [form, setForm];
}
