import { buildWeb } from './lib/build-web.mjs'
import { ptdv } from './lib/cli.mjs'
import { install } from './lib/install.mjs'
import { main } from './lib/main.mjs'

await main(async () => {
  await install()
  await buildWeb()
  return ptdv(['start', ...process.argv.slice(2)])
})
