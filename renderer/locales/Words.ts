/** The shape of a language: the same keys as another one, with words of its own. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
