import { ConfirmByTyping } from '../../ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../ui/feedback/notify.tsx';
import type { ApiKeyShown } from './api-keys.contract.ts';
import { useWithdrawApiKey } from './api-keys.web.ts';

/** Asks before a key is withdrawn. */
export function WithdrawKey({ apiKey, onClose }: { apiKey: ApiKeyShown; onClose: () => void }) {
  const withdraw = useWithdrawApiKey();
  const confirm = async () => {
    await withdraw.mutateAsync(apiKey.id);
    notifyDone(`The key “${apiKey.name}” was withdrawn`);
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Withdraw the key “${apiKey.name}”?`}
      confirmLabel="Withdraw key"
      onConfirm={confirm}
    >
      Programs that use it are refused from this moment on. It cannot be given back.
    </ConfirmByTyping>
  );
}
