import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CentredPage } from '../../platform/ui/page/centred-page.tsx';

/** Stands at an address that leads nowhere. */
export function PageNotFound() {
  return (
    <CentredPage title="There is nothing here" subtitle="This address is mistyped, or what it named is gone.">
      <Button component={Link} to="/" fullWidth>
        Go to the contacts
      </Button>
    </CentredPage>
  );
}
