/**
 * Half of the page's script is for customers who are signed in. The sign-in page does not wait for it: it is fetched
 * once that page stands, long before a passkey has answered.
 */
export async function loadCustomerPages() {
  const { CustomerPages } = await import('./CustomerPages.tsx');
  return { default: CustomerPages };
}
