import { Button, Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { problemOf } from '../../../platform/ui/feedback/problem.web.ts';
import { VisitorPage } from '../../../platform/ui/page/visitor-page.tsx';
import { BuyCard } from './buy-card.tsx';
import { Notice } from './notice.tsx';
import { useLookAgain, useSale } from './sale.web.ts';
import classes from './sale-page.module.css';
import { SaleWords } from './sale-words.tsx';

/** The public page of a checkout. */
export default function SalePage() {
  const { slug = '' } = useParams({ strict: false });
  const { data: sale, error, refetch } = useSale(slug);
  const visit = useVisit(slug);
  if (!sale && error) return <NoSale error={error} onRetry={() => void refetch()} />;
  const isTest = sale?.provider === 'sandbox' && sale.offer.kind !== 'free';
  return (
    <VisitorPage title={sale?.title} hint={isTest && 'Test mode: no money moves.'}>
      <div className={classes.columns}>
        {sale ? (
          <>
            <SaleWords sale={sale} />
            <BuyCard key={`${slug} ${visit}`} sale={sale} />
          </>
        ) : (
          <Loading />
        )}
      </div>
    </VisitorPage>
  );
}

function NoSale({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { status, detail } = problemOf(error);
  if (status === 404)
    return (
      <VisitorPage>
        <Notice title="There is nothing here">
          <p>This page does not exist, or has been taken down. Check the link you were given.</p>
        </Notice>
      </VisitorPage>
    );
  return (
    <VisitorPage>
      <Notice title="This page could not be loaded">
        <p>{detail}</p>
        <Button mt="md" onClick={onRetry}>
          Try again
        </Button>
      </Notice>
    </VisitorPage>
  );
}

function Loading() {
  return (
    <>
      <div aria-busy="true">
        <Skeleton h={36} w="70%" mb="lg" />
        <Skeleton h={14} mb="sm" />
        <Skeleton h={14} w="85%" />
      </div>
      <Skeleton h={320} radius="lg" />
    </>
  );
}

// Back from the payment, browsers may show the page as it was left, busy and all: it begins anew then.
function useVisit(slug: string) {
  const [visit, setVisit] = useState(0);
  const lookAgain = useLookAgain(slug);
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      setVisit((before) => before + 1);
      lookAgain();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, [lookAgain]);
  return visit;
}
