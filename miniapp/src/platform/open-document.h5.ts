/** A file of the service, in a tab of its own: the browser shows PDF itself. False when the browser held the tab back. */
export async function openDocument(address: string, _title: string): Promise<boolean> {
  const tab = window.open(address, '_blank');
  if (tab) tab.opener = null;
  return tab !== null;
}

export async function previewImage(address: string): Promise<void> {
  await openDocument(address, '');
}
