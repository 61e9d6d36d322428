// Before anything is seen: what is there for readers without scripts goes, unless the script fails.
const page = document.documentElement.classList;
page.add('scripted');
addEventListener('error', () => {
  if (!page.contains('drawn')) page.remove('scripted');
});
