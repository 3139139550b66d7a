import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { Checkout } from './checkout.contract.ts';
import { linkOf } from './checkout-link.web.ts';
import classes from './copy-link.module.css';

/** The address of a checkout with a button that copies the whole of it. */
export function CopyLink({ checkout }: { checkout: Checkout }) {
  return (
    <span className={classes.link}>
      <span className={classes.path}>{checkout.path}</span>
      <CopyButton value={linkOf(checkout)} timeout={2000}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy the link'}>
            <ActionIcon
              className={classes.copy}
              size="sm"
              onClick={copy}
              aria-label={copied ? `Link of ${checkout.title} copied` : `Copy the link of ${checkout.title}`}
            >
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
