import { Component } from 'react';
import type { ReactNode } from 'react';
import { CrashedPage } from './CrashedPage.tsx';

/** A bug in a page must not leave a blank window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashedPage /> : this.props.children;
  }
}
