/** Which contact datum is being changed. */
export type Editing = { what: 'address'; id: string } | { what: 'phone' };
