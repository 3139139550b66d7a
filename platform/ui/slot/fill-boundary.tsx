import { Component, type ReactNode } from 'react';

interface Given {
  fallback: ReactNode;
  children: ReactNode;
}

/** Stops an error of a fill at its card. */
export class FillBoundary extends Component<Given, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
