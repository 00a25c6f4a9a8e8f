declare const childIdBrand: unique symbol

/** The council's own number for a child, as its extracts give it. Never a name; never in an address, a log or a cookie. */
export type ChildId = string & { readonly [childIdBrand]: true }

export const childId = (text: string): ChildId => text as ChildId
