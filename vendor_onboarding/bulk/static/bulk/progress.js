// While a table is worked on, the page looks again by itself; without this there is a button for it.
const box = document.querySelector('[data-progress]')
const look = async () => {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
  if (!answer.ok) return setTimeout(look, 5000)
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const news = next.querySelector('[data-progress]')
  if (!news) return location.reload()
  box.querySelector('label').textContent = news.querySelector('label').textContent
  box.querySelector('progress').value = news.querySelector('progress').value
  return setTimeout(look, 3000)
}
if (box) setTimeout(look, 2000)
