import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Remembers, for this tab, what the list at a path shows; another page's address is none of a list. */
export function useRememberList(path: string): void {
  const address = useLocation({ select: ({ href }) => href });
  useEffect(() => {
    if (address.split('?')[0] === path) sessionStorage.setItem(keyOf(path), address);
  }, [address, path]);
}

/** The list at a path as it was last seen in this tab, with its search and filters. */
export function listAddress(path: string): string {
  return sessionStorage.getItem(keyOf(path)) ?? path;
}

function keyOf(path: string) {
  return `list ${path}`;
}
