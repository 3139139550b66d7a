import type { ActiveGrant } from '../../contacts/public.ts';
import type { ActiveAccess } from './preview.sql.ts';

interface Refund {
  orderId: string;
  access: readonly ActiveAccess[];
  revokeAccess: boolean;
  withdrawTags: boolean;
}

/** Of the tags that an order gave, those that a refund takes away and those that stay, with the reasons for that. */
export function tagsAfter(grants: readonly ActiveGrant[], refund: Refund) {
  const ofOrder = new Map(
    grants.filter((grant) => isOfOrder(grant, refund)).map(({ tagId, tagName }) => [tagId, tagName]),
  );
  const tags = [...ofOrder].map(([tagId, name]) => ({
    name,
    reasons: grants
      .filter((grant) => grant.tagId === tagId && !goes(grant, refund))
      .map((grant) => reasonFor(grant, refund)),
  }));
  return {
    tagsGoing: tags.filter(({ reasons }) => reasons.length === 0).map(({ name }) => name),
    tagsStaying: tags
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ name, reasons }) => ({ name, because: [...new Set(reasons)].join(', ') })),
  };
}

function isOfOrder({ source, reference }: ActiveGrant, { orderId }: Refund) {
  return reference === orderId && (source === 'offer' || source === 'checkout' || source === 'product');
}

function goes(grant: ActiveGrant, refund: Refund) {
  if (!isOfOrder(grant, refund)) return false;
  if (grant.source !== 'product') return refund.withdrawTags;
  return (
    refund.revokeAccess && refund.access.some(({ tag_id, tag_goes }) => tag_id === grant.tagId && tag_goes)
  );
}

function reasonFor(grant: ActiveGrant, refund: Refund) {
  if (!isOfOrder(grant, refund)) return `also ${reasonElsewhere(grant)}`;
  if (grant.source !== 'product') return 'the tags of the order stay';
  if (!refund.revokeAccess) return 'access stays';
  return `${named('the product', grant.label)} keeps it`;
}

function reasonElsewhere({ source, label }: ActiveGrant) {
  switch (source) {
    case 'manual':
      return 'by hand';
    case 'import':
      return named('by the import', label);
    case 'api':
      return named('by the API key', label);
    case 'rule':
      return named('by the rule', label);
    default:
      return named(`by the ${source}`, label);
  }
}

function named(what: string, label: string | null) {
  return label ? `${what} "${label}"` : what;
}
