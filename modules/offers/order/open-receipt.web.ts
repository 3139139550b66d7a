import { addressOf } from '../../../platform/http/call.web.ts';
import { receiptEndpoint } from './order.contract.ts';

/** Opens the receipt of an order in a tab of its own, to print or keep it. */
export function openReceipt(id: string): void {
  window.open(addressOf(receiptEndpoint, { params: { id } }), '_blank', 'noopener');
}
