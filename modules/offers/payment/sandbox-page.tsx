import { Alert } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { VisitorPage } from '../../../platform/ui/page/visitor-page.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { moneyInWords } from '../money/money.contract.ts';
import { CardForm } from './card-form.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import { LeaveSandbox } from './leave-sandbox.tsx';
import type { SandboxSession } from './sandbox.contract.ts';
import { useSandboxSession } from './sandbox.web.ts';
import classes from './sandbox-page.module.css';

/** The payment page of the sandbox: it works as a provider's does, with cards that move no money. */
export default function SandboxPage() {
  const { session: id = '' } = useParams({ strict: false });
  const session = useSandboxSession(id);
  return (
    <VisitorPage title="Test payment" hint="Test mode: no money moves." narrow>
      <h1 className={classes.title}>{session.data?.description ?? 'Test payment'}</h1>
      <Loaded query={session}>{(found) => <Payment id={id} session={found} />}</Loaded>
    </VisitorPage>
  );
}

function Payment({ id, session }: { id: string; session: SandboxSession }) {
  const { amount, currency, period, state, successPath, cancelPath } = session;
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<string>();
  const onPaid = () => navigate(linkTo(successPath));
  return (
    <>
      <p className={classes.amount}>
        {moneyInWords(amount, currency)}
        {period && <span className={classes.period}> a {period}</span>}
      </p>
      {refusal && state === 'open' && (
        <Alert color="red" role="alert" mt="md">
          {refusal}
        </Alert>
      )}
      <div className={classes.card}>
        {state === 'open' && (
          <CardForm id={id} price={moneyInWords(amount, currency)} cancelPath={cancelPath} onPaid={onPaid} />
        )}
        {state === 'confirming' && <ConfirmCard id={id} onPaid={onPaid} onRefused={setRefusal} />}
        {state === 'paid' && (
          <LeaveSandbox
            title="This is paid"
            text="Nothing is left to do here."
            label="Go on"
            to={successPath}
          />
        )}
        {state === 'expired' && (
          <LeaveSandbox
            title="This payment page has expired"
            text="Nothing was charged. Go back and order again."
            label="Go back"
            to={cancelPath}
          />
        )}
      </div>
    </>
  );
}
