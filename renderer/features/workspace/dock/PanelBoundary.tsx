import { Component } from 'react';
import type { ReactNode } from 'react';
import { PanelFault } from './PanelFault.tsx';

/** A bug in one panel leaves the others working, and the orders in sight. */
export class PanelBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <PanelFault onRetry={() => this.setState({ broken: false })} />;
  }
}
