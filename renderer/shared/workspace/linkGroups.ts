/** Panels of one colour show one issue; `none` keeps its own. */
export const linkGroups = ['none', 'blue', 'amber', 'green', 'violet'] as const;
export type LinkGroup = (typeof linkGroups)[number];
