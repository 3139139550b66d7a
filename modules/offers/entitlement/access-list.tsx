import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { AccessActions } from './access-actions.tsx';
import { AccessDialog, type ChangingAccess } from './access-dialog.tsx';
import classes from './access-list.module.css';
import { ACCESS_STATES, byProduct, endInWords } from './access-words.web.ts';
import type { Entitlement } from './entitlement.contract.ts';

interface Given {
  access: readonly Entitlement[];
  /** On the page of their order, access need not say from which order it comes. */
  ofOneOrder?: boolean;
}

/** Access by product: since and until when, why, and what can be done about it. */
export function AccessList({ access, ofOneOrder = false }: Given) {
  const [changing, setChanging] = useState<ChangingAccess>();
  return (
    <>
      <ul className={classes.products}>
        {byProduct(access).map((product) => (
          <li key={product.access[0]?.product.id}>
            <p className={classes.product}>{product.name}</p>
            <ul className={classes.list}>
              {product.access.map((one) => (
                <li key={one.id} className={classes.access}>
                  <Said access={one} ofOneOrder={ofOneOrder} />
                  <AccessActions access={one} onChoose={setChanging} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {changing && <AccessDialog changing={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

function Said({ access, ofOneOrder }: { access: Entitlement; ofOneOrder: boolean }) {
  const { label, color } = ACCESS_STATES[access.state];
  return (
    <div className={classes.said}>
      <div className={classes.when}>
        <Badge color={color}>{label}</Badge>{' '}
        <span>
          since <Time at={access.startsAt} />, <End access={access} />
        </span>
      </div>
      <p className={classes.why}>
        {!ofOneOrder && <Why access={access} />}
        {access.tag && access.state === 'active' && <span>gives the tag “{access.tag.name}”</span>}
      </p>
    </div>
  );
}

function End({ access }: { access: Entitlement }) {
  const { endedAt, endsAt } = access;
  if (endedAt) {
    return (
      <>
        ended <Time at={endedAt} />: {endInWords(access)}
      </>
    );
  }
  if (!endsAt) return 'no end date';
  return (
    <>
      until <Time at={endsAt} />
    </>
  );
}

function Why({ access: { order, reason, grantedBy } }: { access: Entitlement }) {
  if (!order) return <span>{reason ? `granted by ${grantedBy}: ${reason}` : `granted by ${grantedBy}`}</span>;
  return (
    <span>
      by <Link {...linkTo(`/orders/${order.id}`)}>order {order.number}</Link>
    </span>
  );
}
