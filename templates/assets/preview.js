// Of `griot serve --preview`: shows the page again when the corpus changes. The server
// answers when there is something new, or after a while with what is known.
const address = new URL('/apercu/changements', location.href);

async function version(known) {
  address.search = known === undefined ? '' : `connu=${known}`;
  const answer = await fetch(address, { cache: 'no-store' });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()).version;
}

async function follow(known) {
  try {
    const now = await version(known);
    if (known !== undefined && now !== known) {
      location.reload();
      return;
    }
    follow(now);
  } catch {
    // Stopped, or about to start again.
    setTimeout(() => follow(known), 2000);
  }
}

follow();
