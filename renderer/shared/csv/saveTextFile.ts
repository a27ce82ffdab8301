/** Saves a text as a file of the customer's, in the window that holds `near`. */
export function saveTextFile(near: Element, fileName: string, text: string, type: string): void {
  const page = near.ownerDocument;
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = page.createElement('a');
  link.href = address;
  link.download = fileName;
  page.body.append(link);
  link.click();
  link.remove();
  // The download has taken its own reference by the time the click returns.
  URL.revokeObjectURL(address);
}
