import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useAllRights } from '../../platform/auth/rights/rights.web.ts';
import type { PageDeclaration } from '../../platform/module/web-module.web.ts';
import { EmptyState } from '../../platform/ui/feedback/empty-state.tsx';
import { Page } from '../../platform/ui/page/page.tsx';
import { useRight } from '../../platform/ui/rights/rights.tsx';

/** A page's code, with a kind word instead of the page for whoever lacks its right. */
export function behindRight({ title, right, load }: PageDeclaration): PageDeclaration['load'] {
  if (right === undefined) return load;
  return async () => {
    const { default: content } = await load();
    return { default: () => <IfAllowed title={title} right={right} content={content} /> };
  };
}

interface Given {
  title: string;
  right: string;
  content: ComponentType;
}

function IfAllowed({ title, right, content: Content }: Given) {
  return useRight(right) ? <Content /> : <Refused title={title} right={right} />;
}

function Refused({ title, right }: Omit<Given, 'content'>) {
  const label = useAllRights().find(({ name }) => name === right)?.label ?? right;
  return (
    <Page title={title} narrow>
      <EmptyState
        icon={IconLock}
        title="Your account may not do this"
        text={`It lacks the right “${label}”. An owner or an admin can change what you may do.`}
        action={
          <Button component={Link} to="/" variant="default">
            Go to the contacts
          </Button>
        }
      />
    </Page>
  );
}
