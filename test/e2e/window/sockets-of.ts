import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The far ends, as hexadecimal addresses, of all network connections that these processes hold; Linux only. */
export function farEndsOf(pids: readonly number[]): readonly string[] {
  const own = new Set(pids.flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => own.has(fields[9] ?? ''))
      .map((fields) => fields[2] ?? ''),
  )
}

/** Nothing, or this machine itself: 127.0.0.1, ::1, and ::ffff:127.0.0.1. */
export const isHere = (farEnd: string): boolean =>
  /^0+:0000$/.test(farEnd) || /^(0100007F|0{24}01000000|0{16}FFFF00000100007F):/.test(farEnd)

function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? []
      return inode === undefined ? [] : [inode]
    })
  } catch {
    return []
  }
}
