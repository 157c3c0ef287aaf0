import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

export interface ListeningServer {
  readonly tcpPort: number
  readonly udpPort: number
  /** What arrived, connections and packets, by its first bytes. */
  readonly heard: readonly string[]
  close(): void
}

/** Listens on this machine for whatever may get out of the window. */
export async function listen(): Promise<ListeningServer> {
  const heard: string[] = []
  const tcp = createServer((socket) => {
    const place = heard.push('a connection') - 1
    socket.on('error', () => {})
    socket.once('data', (bytes) => {
      heard[place] = `a connection: ${bytes.toString('latin1').split('\r\n')[0]}`
      socket.destroy()
    })
  })
  const udp = createSocket('udp4', (bytes) => {
    heard.push(`a packet of ${bytes.length} bytes`)
  })
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  const { port } = tcp.address() as { port: number }
  return {
    tcpPort: port,
    udpPort: udp.address().port,
    heard,
    close: () => {
      tcp.close()
      udp.close()
    },
  }
}
