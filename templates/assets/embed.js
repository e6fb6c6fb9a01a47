// In another site's frame: says how high it is, and which link was followed, to the page
// around it (the messages that WordPress listens to).
(() => {
  const secret = new URLSearchParams(location.hash.replace(/^#\?/, '')).get('secret');
  if (window.parent === window || !secret) return;
  const say = (message, value) => window.parent.postMessage({ message, value, secret }, '*');
  const height = () => say('height', Math.ceil(document.documentElement.offsetHeight));
  new ResizeObserver(height).observe(document.documentElement);
  addEventListener('load', height);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    say('link', link.href);
  });
})();
